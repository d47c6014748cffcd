import { base, group, passwd } from "./base.js";
import { curl } from "./curl.js";
import { file } from "./entry.js";
import { home, java } from "./java.js";
import type { Recipe } from "./recipe.js";

const version = "16.0.5";
const owner = { uid: 1001, gid: 0 };
const tomcat = "usr/local/tomcat";

/**
 * OpenAM of the Open Identity Platform on Tomcat. Paths, user and options of Java as in
 * https://github.com/OpenIdentityPlatform/OpenAM/blob/master/openam-distribution/openam-distribution-docker/Dockerfile
 * with curl, and without its own tools for the command line.
 */
export const openam: Recipe = {
  name: `docker.io/openidentityplatform/openam:${version}`,
  layers: [
    base,
    java,
    curl,
    {
      kind: "maven",
      name: "tomcat-11.0.14",
      artifact: "org.apache.tomcat:tomcat:11.0.14:zip",
      sha256: "a0bcb6df217e4945a0bf8034f2d285ab7acc9ba1d3fa1d0bddcb9110b740c7f1",
      at: tomcat,
      owner,
      folders: [],
    },
    {
      kind: "jar",
      name: `openam-${version}`,
      artifact: `org.openidentityplatform.openam:openam-server:${version}:war`,
      sha256: "4162ecc8c6bf10c256862795eb348d090b8fda4a5ebc9f4217e45c2650ef8316",
      at: `${tomcat}/webapps/openam.war`,
      owner,
      isFolderOwned: true,
    },
    {
      kind: "files",
      name: "openam-user",
      files: {
        "etc/passwd": file(`${passwd}openam:x:1001:0:openam user:/usr/openam:/sbin/nologin\n`),
        "etc/group": file(`${group}openam:x:0:root\n`),
      },
    },
  ],
  config: {
    User: "1001",
    Env: [
      "PATH=/usr/local/tomcat/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "LANG=C.UTF-8",
      `JAVA_HOME=/${home}`,
      `CATALINA_HOME=/${tomcat}`,
      `JAVA_OPTS=${[
        "java.base/sun.security.util",
        "java.security.jgss/sun.security.krb5",
        "java.base/sun.security.x509",
        "java.base/sun.security.tools.keytool",
        "java.xml/com.sun.org.apache.xerces.internal.dom",
      ]
        .map((name) => `--add-exports ${name}=ALL-UNNAMED`)
        .join(" ")}`,
    ],
    Entrypoint: [`/${tomcat}/bin/catalina.sh`, "run"],
    ExposedPorts: ["8080/tcp"],
  },
};
