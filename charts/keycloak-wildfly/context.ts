import {
  both,
  branchOf,
  call,
  differs,
  either,
  equals,
  headlessNameHelper,
  imageHelper,
  include,
  isBranch,
  naming,
  nodesQueryHelper,
  orElse,
  present,
  raw,
  references,
  secretNameHelper,
  serviceAccountHelper,
  type Helper,
} from "../../generator/index.js";
import { keycloakSecrets } from "../shared/secrets.js";
import { fields } from "./values/index.js";

/** References to the chart's values. */
export const values = references(fields);

/** Whether nodes talk by UDP, multicast included; by connections otherwise. */
export const isUdp = both(
  isBranch(values.discovery, "multicast"),
  equals(branchOf(values.discovery, "multicast").transport, "udp"),
);

/** Names and labels of the release. */
export const names = naming(values);

const image = imageHelper(values.image);
const serviceAccountName = serviceAccountHelper(values.serviceAccount, names);
const headless = headlessNameHelper(names);

const { bootstrapAdmin, cache, clusterDomain, database, discovery, jgroups, replicas } = values;

const { database: databaseSecret, admin: adminSecret } = keycloakSecrets(
  database,
  bootstrapAdmin,
  names,
);
const jgroupsSecret = secretNameHelper(
  "jgroupsSecretName",
  "what the nodes share",
  jgroups.secret.name,
  names.fullname,
  "jgroups",
);

const dnsQuery = nodesQueryHelper(branchOf(discovery, "dns-ping").query, headless, clusterDomain);

const nodeNamePrefix: Helper = {
  name: "nodeNamePrefix",
  comment:
    "Beginning of the nodes' names: at most 20 characters, as a dash and the pod's index follow and\n" +
    "the transaction manager takes 23. A longer name is told apart by its hash.",
  yields: "text",
  body: () => raw`{{- $name := ${names.fullname} }}
{{- if le (len $name) 20 }}
{{- $name }}
{{- else }}
{{- printf "%s-%s" (trunc 11 $name | trimAll "-") (sha256sum $name | trunc 8) }}
{{- end }}`,
};

const owners: Helper = {
  name: "owners",
  comment: "Nodes that hold an entry where no single cache says otherwise.",
  yields: "text",
  body: () => orElse(cache.owners, call<number>("min", 2, replicas)),
};

const stack: Helper = {
  name: "jgroupsStack",
  comment:
    "The JGroups stack that the nodes talk by: udp, which speaks to all at once by multicast, or tcp.",
  yields: "text",
  body: () => raw`{{- if ${isUdp} }}udp{{ else }}tcp{{ end }}`,
};

/** Name of the JBoss module that the chart makes of a JDBC driver's file. */
export const FILE_MODULE = "database.jdbc";

const driverModule: Helper = {
  name: "driverModule",
  comment: "JBoss module of the JDBC driver; the official image has one for each kind of database.",
  yields: "text",
  body: () => raw`{{- if eq ${database.driver.from} "file" }}
{{- "${FILE_MODULE}" }}
{{- else }}
{{- $official := dict "postgres" "org.postgresql.jdbc" "mysql" "com.mysql.jdbc" "mariadb" "org.mariadb.jdbc" }}
{{- default (get $official ${database.vendor}) ${branchOf(database.driver, "image").module} }}
{{- end }}`,
};

const databaseUrl: Helper = {
  name: "databaseUrl",
  comment: "JDBC URL of the database.",
  yields: "text",
  body: () => raw`{{- if ${database.url} }}
{{- ${database.url} }}
{{- else }}
{{- $scheme := ternary "postgresql" ${database.vendor} (eq ${database.vendor} "postgres") }}
{{- $host := default (printf "%s-database" ${names.fullname}) ${database.host} }}
{{- $port := int (default (ternary 5432 3306 (eq ${database.vendor} "postgres")) ${database.port}) }}
{{- printf "jdbc:%s://%s:%d/%s%s" $scheme $host $port ${database.name} (default "" ${database.properties}) }}
{{- end }}`,
};

const { security } = jgroups;

/** Whether a node must know a password to join. */
export const isAuthenticated = differs(security, "none");

/** Whether messages between nodes are encrypted. */
export const isEncrypted = either(
  equals(security, "sym-encrypt"),
  equals(security, "asym-encrypt"),
);

export const helpers = [
  ...names.helpers,
  image,
  serviceAccountName,
  headless,
  dnsQuery,
  nodeNamePrefix,
  owners,
  stack,
  driverModule,
  databaseUrl,
  databaseSecret,
  adminSecret,
  jgroupsSecret,
];

export const imageName = include(image);
export const accountName = include(serviceAccountName);
export const headlessName = include(headless);
export const dnsQueryName = include(dnsQuery);
export const ownersCount = include<number>(owners);
export const driverModuleName = include(driverModule);
export const jdbcUrl = include(databaseUrl);
export const stackName = include(stack);
export const nodeNameBeginning = include(nodeNamePrefix);

/** Secrets that the user makes, under conventional names or given ones. */
export const secrets = {
  database: include(databaseSecret),
  admin: include(adminSecret),
  jgroups: include(jgroupsSecret),
};

/** Where things are in the container. */
export const paths = {
  home: "/opt/jboss/keycloak",
  /** The server's configuration and data, a copy of the image's. */
  base: "/opt/jboss/keycloak/standalone",
  /** That copy, while it is configured beside the image's own. */
  configured: "/opt/jboss/configured",
  chartScripts: "/opt/jboss/chart-scripts",
  userScripts: "/opt/jboss/startup-scripts",
  jgroups: "/opt/jboss/jgroups",
  modules: "/opt/jboss/modules",
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
