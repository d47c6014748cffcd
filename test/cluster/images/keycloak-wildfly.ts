import { base, group, passwd } from "./base.js";
import { directory, file } from "./entry.js";
import { java } from "./java.js";
import type { Layer, Recipe } from "./recipe.js";
import { driver } from "./wildfly-driver.js";

const version = "16.1.1";
const owner = { uid: 1000, gid: 0 };
const home = "opt/jboss/keycloak";
const setup = "opt/jboss/tools/cli/standalone-ha-configuration.cli";

const env = [
  "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  "LANG=C.UTF-8",
  `JBOSS_HOME=/${home}`,
  `KEYCLOAK_VERSION=${version}`,
  "LAUNCH_JBOSS_IN_BACKGROUND=1",
  "PROXY_ADDRESS_FORWARDING=false",
];

/** The official image changes standalone-ha.xml when it is built, to this effect. */
const configuration = `embed-server --server-config=standalone-ha.xml --std-out=echo
/subsystem=logging/root-logger=ROOT:remove-handler(name=FILE)
/subsystem=logging/periodic-rotating-file-handler=FILE:remove
/subsystem=logging/logger=org.keycloak:add(level=\${env.KEYCLOAK_LOGLEVEL:INFO})
/subsystem=logging/root-logger=ROOT:change-root-log-level(level=\${env.ROOT_LOGLEVEL:INFO})
/subsystem=logging/console-handler=CONSOLE:undefine-attribute(name=level)
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=proxy-address-forwarding,value=\${env.PROXY_ADDRESS_FORWARDING:false})
/subsystem=undertow/server=default-server/https-listener=https:write-attribute(name=proxy-address-forwarding,value=\${env.PROXY_ADDRESS_FORWARDING:false})
/subsystem=keycloak-server/spi=hostname:write-attribute(name=default-provider,value="\${keycloak.hostname.provider:default}")
/subsystem=keycloak-server/spi=hostname/provider=fixed:add(enabled=true,properties={hostname="\${keycloak.hostname.fixed.hostname:localhost}",httpPort="\${keycloak.hostname.fixed.httpPort:-1}",httpsPort="\${keycloak.hostname.fixed.httpsPort:-1}",alwaysHttps="\${keycloak.hostname.fixed.alwaysHttps:false}"})
/subsystem=keycloak-server/theme=defaults:write-attribute(name=welcomeTheme,value=\${env.KEYCLOAK_WELCOME_THEME:keycloak})
/subsystem=keycloak-server/theme=defaults:write-attribute(name=default,value=\${env.KEYCLOAK_DEFAULT_THEME:keycloak})
stop-embedded-server
`;

const below: readonly Layer[] = [
  base,
  java,
  ...driver(
    "org.postgresql.jdbc",
    "postgres-jdbc.jar",
    "org.postgresql:postgresql:42.2.5:jar",
    "7ffa46f8c619377cdebcd17721b6b21ecf6659850179f96fec3d1035cf5a0cdc",
  ),
  ...driver(
    "com.mysql.jdbc",
    "mysql-connector-java-8.0.22.jar",
    "mysql:mysql-connector-java:8.0.22:jar",
    "5019defbd12316295e97a6e88f2a9b07f118345a4e982710bba232e499b22f4f",
  ),
  ...driver(
    "org.mariadb.jdbc",
    "mariadb-jdbc.jar",
    "org.mariadb.jdbc:mariadb-java-client:2.5.4:jar",
    "5fafee1aad82be39143b4bfb8915d6c2d73d860938e667db8371183ff3c8500a",
  ),
  {
    kind: "maven",
    name: `keycloak-${version}`,
    artifact: `org.keycloak:keycloak-server-dist:${version}:zip`,
    sha256: "c5f4c1eb03f9e01f22d32100d611084f8cc38dcdcf6986708f8304535209b91c",
    at: home,
    owner,
    folders: [],
  },
  {
    kind: "files",
    name: `keycloak-${version}-setup`,
    files: { [setup]: file(configuration, 0o664, owner) },
  },
];

/**
 * Keycloak on WildFly. Paths, user, drivers, environment and ports as in
 * https://github.com/keycloak/keycloak-containers/blob/16.1.1/server/Dockerfile
 * Different are Java (Debian's 17 for 11) and the entry point: the official one is a script that
 * configures the server from the environment and then starts standalone.sh, here it is standalone.sh
 * alone. A chart that needs that script fails here.
 */
export const keycloakWildfly: Recipe = {
  name: `quay.io/keycloak/keycloak:${version}`,
  layers: [
    ...below,
    {
      kind: "command",
      name: `keycloak-${version}-configuration`,
      below,
      command: [
        "/bin/sh",
        "-c",
        `/${home}/bin/jboss-cli.sh --file=/${setup} && rm -r /${home}/standalone/configuration/standalone_xml_history`,
      ],
      env,
      user: owner,
      at: `${home}/standalone/configuration`,
    },
    {
      kind: "files",
      name: `keycloak-${version}-user`,
      files: {
        "etc/passwd": file(`${passwd}jboss:x:1000:0:JBoss user:/opt/jboss:/sbin/nologin\n`),
        "etc/group": file(`${group}jboss:x:0:root\n`),
        "opt/jboss": directory(0o775, owner),
        [home]: directory(0o775, owner),
        [`${home}/standalone`]: directory(0o775, owner),
      },
    },
  ],
  config: {
    User: "1000",
    Env: env,
    Entrypoint: [`/${home}/bin/standalone.sh`],
    Cmd: ["-b", "0.0.0.0"],
    ExposedPorts: ["8080/tcp", "8443/tcp"],
  },
};
