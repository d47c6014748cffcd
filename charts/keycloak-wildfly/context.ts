import {
  atMost,
  bind,
  both,
  branchOf,
  call,
  certain,
  differs,
  either,
  equals,
  fixedReplicas,
  headlessServiceName,
  hostOfUrl,
  imageName,
  integerHelper,
  isBranch,
  mountedSecret,
  naming,
  nodesQuery,
  orElse,
  present,
  references,
  secretName,
  secretSource,
  serviceAccountName,
  shortHash,
  text,
  textHelper,
  when,
  type Expression,
  type SourceFile,
  type Templated,
} from "../../generator/index.js";
import { databaseAddress, databaseProperties } from "../shared/database-address.js";
import { embedded } from "../shared/embedded-database.js";
import { administratorOf } from "../shared/administrator.js";
import { podSecret, podSecretIf } from "../shared/credentials.js";
import { databaseUserOf } from "../shared/database-user.js";
import { remoteCacheMount, remoteCacheUserOf } from "../shared/remote-cache.js";
import { jgroupsFiles, jgroupsMounts } from "./secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "keycloak-wildfly";
/** Version of the server that the chart runs where nobody says another one. */
export const appVersion = "16.1.1";

/** References to the chart's values. */
export const values = references(fields);

/** Whether nodes talk by UDP, multicast included; by connections otherwise. */
export const isUdp = both(
  isBranch(values.discovery, "multicast"),
  equals(branchOf(values.discovery, "multicast").transport, "udp"),
);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "admin",
  "console",
  "dashboard",
  "database",
  "headless",
  "jgroups",
  "metrics",
  "remote-cache",
  "scripts",
  "test",
);

const {
  autoscaling,
  bootstrapAdmin,
  cache,
  clusterDomain,
  database,
  discovery,
  hostname,
  jgroups,
  replicas,
} = values;

export const image = imageName(values.image);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);
export const dnsQuery = nodesQuery(
  branchOf(discovery, "dns-ping").query,
  headlessName,
  clusterDomain,
);

/** The host that people know Keycloak by. */
export const publicHost = hostOfUrl("publicHost", "hostname.frontendUrl", hostname.frontendUrl);

/** The host that administrators know the console by. */
export const adminHost = hostOfUrl("adminHost", "hostname.adminUrl", hostname.adminUrl);

/** Who Keycloak is to the database. */
export const databaseUser = databaseUserOf(database, names);

/** Who the first administrator is. */
export const administrator = administratorOf(bootstrapAdmin, names);

/** Nodes of all sites have one database, so that none may be called as another. No full name has a '_'. */
const nodesName = textHelper({
  name: "nodesName",
  comment: "What nodes are named by: the release, after the site where there are several.",
  yields: "name",
  body: when<string>(
    values.crossDatacenter.enabled,
    text`${certain(values.crossDatacenter.site)}_${names.fullname}`,
    names.fullname,
  ),
});

export const nodeNamePrefix = textHelper({
  name: "nodeNamePrefix",
  comment:
    "Beginning of the nodes' names: at most 20 characters, as a dash and the pod's index follow and\n" +
    "the transaction manager takes 23. A longer name is told apart by its hash.",
  yields: "name",
  body: bind<string, string>("name", nodesName, (name) =>
    when<string>(
      atMost(call("len", name), 20),
      name,
      text`${call("trimAll", "-", call("trunc", 11, name))}-${shortHash(name)}`,
    ),
  ),
});

export const ownersCount = integerHelper({
  name: "owners",
  comment: "Nodes that hold an entry where no single cache says otherwise.",
  body: when<number>(
    present(cache.owners),
    certain(cache.owners),
    when<number>(autoscaling.enabled, 2, call("min", 2, fixedReplicas(replicas))),
  ),
});

export const stackName = textHelper({
  name: "jgroupsStack",
  comment:
    "The JGroups stack that the nodes talk by: udp, which speaks to all at once by multicast, or tcp.",
  yields: "word",
  body: when<string>(isUdp, "udp", "tcp"),
});

/** Name of the JBoss module that the chart makes of a JDBC driver's file. */
export const FILE_MODULE = "database.jdbc";

const { vendor } = database;
const imageModule = branchOf(database.driver, "image").module;

export const driverModuleName = textHelper({
  name: "driverModule",
  comment: "JBoss module of the JDBC driver; the official image has one for each kind of database.",
  yields: "name",
  body: when<string>(
    isBranch(database.driver, "file"),
    FILE_MODULE,
    when<string>(
      present(imageModule),
      certain(imageModule),
      when<string>(
        equals(vendor, "postgres"),
        "org.postgresql.jdbc",
        when<string>(equals(vendor, "mysql"), "com.mysql.jdbc", "org.mariadb.jdbc"),
      ),
    ),
  ),
});

const { secret } = database;

/** Host and port of the database. */
export const address = databaseAddress(database, names, { host: "DB_HOST", port: "DB_PORT" });

const databaseName = textHelper({
  name: "databaseName",
  comment: "Name of the database, or the variable that a Secret fills with it.",
  body: when<string>(
    embedded.enabled,
    embedded.name,
    when<string>(present(secret.databaseKey), "$(DB_NAME)", orElse(database.name, "keycloak")),
  ),
});

export const jdbcUrl = textHelper({
  name: "databaseUrl",
  comment: "JDBC URL of the database.",
  body: when<string>(
    present(database.url),
    certain(database.url),
    text`jdbc:${call("replace", "postgres", "postgresql", vendor)}://${address.host}:${address.port}/${databaseName}${databaseProperties(database)}`,
  ),
});

const { security } = jgroups;

/** Whether a node must know a password to join. */
export const isAuthenticated = differs(security, "none");

/** Whether messages between nodes are encrypted. */
export const isEncrypted = either(
  equals(security, "sym-encrypt"),
  equals(security, "asym-encrypt"),
);

const jgroupsSource = secretSource(jgroups.secret, {
  files: jgroupsFiles,
  secretName: secretName(
    "jgroupsSecretName",
    "what the nodes share",
    branchOf(jgroups.secret, "existingSecret").name,
    names.fullname,
    "jgroups",
  ),
});

/** A file that nodes which encrypt have, and no others. */
const ifEncrypted = (file: SourceFile): SourceFile => ({
  ...file,
  with: <T>(part: (key: Expression<string>) => Templated<T>) =>
    when<T>(isEncrypted, part(file.key)),
});

/** What the nodes share. */
export const shared: typeof jgroupsSource = {
  ...jgroupsSource,
  files: {
    password: jgroupsSource.files.password,
    keystore: ifEncrypted(jgroupsSource.files.keystore),
    keystorePassword: ifEncrypted(jgroupsSource.files.keystorePassword),
  },
};

/** The passwords of it where no Secret has them. */
export const sharedPasswords = podSecret(mountedSecret(shared, jgroupsMounts.passwords));

/** Its keystore, which is a file whatever has it. */
export const sharedKeystore = podSecretIf(
  isEncrypted,
  mountedSecret(jgroupsSource, jgroupsMounts.keystore),
);

const { crossDatacenter } = values;

/** Who the nodes are to the Infinispan of their site. */
export const remoteCacheUser = remoteCacheUserOf(crossDatacenter.secret, names);

/** The same in the pods, where there are other sites. */
export const mountedRemoteCacheUser = podSecretIf(
  crossDatacenter.enabled,
  mountedSecret(remoteCacheUser, remoteCacheMount),
);

/** Where things are in the container. */
export const paths = {
  home: "/opt/jboss/keycloak",
  /** The server's configuration and data, a copy of the image's. */
  base: "/opt/jboss/keycloak/standalone",
  /** That copy, while it is configured beside the image's own. */
  configured: "/opt/jboss/configured",
  chartScripts: "/opt/jboss/chart-scripts",
  userScripts: "/opt/jboss/startup-scripts",
  jgroups: jgroupsMounts.keystore.mountPath,
  modules: "/opt/jboss/modules",
  /** Certificates of the authority of Infinispan. */
  remoteCacheAuthority: "/opt/jboss/remote-cache-authority",
} as const;

/** Whether mod_cluster balancers are listened for. */
export const hasBalancers = present(branchOf(values.discovery, "multicast").modclusterAddress);

/** Ports of the server's container; those of the nodes are the ones of standalone-ha.xml. */
export const ports = {
  http: 8080,
  management: 9990,
  tcp: 7600,
  /** FD_SOCK of the stack tcp. */
  tcpFailureDetection: 57600,
  udp: 55200,
  /** FD_SOCK of the stack udp, over TCP. */
  udpFailureDetection: 54200,
  /** AJP, by which mod_cluster balancers send requests. */
  ajp: 8009,
  /** Advertisements of mod_cluster balancers, by multicast. */
  modcluster: 23364,
} as const;
