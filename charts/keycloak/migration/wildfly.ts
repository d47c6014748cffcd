import { alike, type Carry, type Migration } from "../../../generator/index.js";
import { fields } from "../../keycloak-wildfly/values/index.js";
import postgresql from "../../postgresql/chart.js";
import { jvmOptions } from "./jvm.js";
import { server } from "./server.js";

/** Values and groups that say the same of Keycloak on Quarkus and of its pods. */
const same = alike(fields, [
  "image.pullPolicy",
  "image.pullSecrets",
  "replicas",
  "autoscaling",
  "database.vendor",
  "database.url",
  "database.host",
  "database.port",
  "database.name",
  "database.properties",
  "database.username",
  "database.passwordFrom",
  "database.secret",
  "database.pool",
  "database.wait",
  "bootstrapAdmin",
  "service",
  "clusterDomain",
  "ingress",
  "consoleIngress",
  "httpRoute",
  "route.enabled",
  "route.host",
  "route.path",
  "route.stickySessions",
  "route.labels",
  "route.annotations",
  "metrics",
  "jvm.maxRamPercentage",
  "resources",
  "probes.startup.timeoutSeconds",
  "probes.liveness",
  "probes.readiness",
  "shutdown",
  "terminationGracePeriodSeconds",
  "updateStrategy",
  "podDisruptionBudget",
  "networkPolicy",
  "topologySpread",
  "zones",
  "affinity",
  "nodeSelector",
  "tolerations",
  "priorityClassName",
  "hostAliases",
  "dnsPolicy",
  "dnsConfig",
  "serviceAccount",
  "podSecurityContext",
  "securityContext",
  "podLabels",
  "podAnnotations",
  "rolloutTrigger",
  "statefulSet",
  "diagnosticMode",
  "helmTest",
  "nameOverride",
  "fullnameOverride",
  "commonLabels",
  "extraEnvFrom",
  "extraVolumes",
  "extraContainers",
  "extraObjects",
]);

/** Both charts bring along the same one. */
const database = alike(postgresql.fields, Object.keys(postgresql.fields), "postgresql");

const ownImage = {
  not: "an image on top of Keycloak on WildFly does not run here: build one on top of quay.io/keycloak/keycloak",
} as const;

const owners = {
  not: "user sessions are in the database, which outlives every node: for owners, say cache.sessions: volatile, and cache.owners for all caches",
} as const;

const script = {
  not: "scripts for jboss-cli are for WildFly: a subsystem's attribute is an option of Keycloak here, see options",
} as const;

const driver = {
  not: "Keycloak has the drivers of its vendors: another one's JAR is one of providers",
} as const;

const timesPeriod = {
  not: "it is probes.startup.periodSeconds times probes.startup.failureThreshold here",
} as const;

const otherPaths = (to: string): Carry => ({
  to,
  note: "there is nothing below /opt/jboss here: see providers and themes, which are below /opt/keycloak",
});

/** What the nodes are to each other. */
const cluster: Readonly<Record<string, Carry>> = {
  "discovery.protocol": {
    cases: [
      {
        matches: "^kube-ping$",
        carry: {
          to: "discovery.protocol",
          words: { "kube-ping": "jdbc-ping" },
          note: "Keycloak asks the database, and needs no access to the Kubernetes API",
        },
      },
      { matches: "", carry: { to: "discovery.protocol" } },
    ],
  },
  "discovery.query": {
    to: "discovery.query",
    note: "the headless Service has the new chart's name here",
  },
  "discovery.address": {
    to: "discovery.address",
    note: "nodes of WildFly must be gone from it: they are of another Infinispan",
  },
  "discovery.port": { to: "discovery.port" },
  "discovery.transport": {
    same: ["udp"],
    otherwise: { not: "nodes that found each other by multicast talk by it, too" },
  },
  "discovery.modclusterAddress": {
    not: "there is no mod_cluster: an Ingress or a load balancer is in front",
  },
  "cache.highAvailability": { same: [true], otherwise: owners },
  "cache.owners": owners,
  "cache.ownersOf": owners,
  "jgroups.security": {
    same: ["none"],
    otherwise: {
      not: "nodes know and encrypt each other by certificates that Keycloak makes: see discovery.encryption",
    },
  },
  jgroups: { not: "Keycloak makes and keeps what nodes share: see discovery.encryption" },
};

/** Several sites, which are something else on Quarkus. */
const sites: Readonly<Record<string, Carry>> = {
  ...Object.fromEntries(
    Object.keys(alike(fields, ["crossDatacenter.secret"])).map((key) => [
      key,
      { to: key.replace("crossDatacenter", "multiSite") },
    ]),
  ),
  "crossDatacenter.enabled": {
    same: [false],
    otherwise: {
      to: "multiSite.enabled",
      sets: { "multiSite.tls": false },
      note: "nodes of a site are no cluster of their own, and keep four caches in Infinispan alone",
    },
  },
  "crossDatacenter.host": {
    to: "multiSite.host",
    note: "Infinispan must be of the version that Keycloak bundles",
  },
  "crossDatacenter.port": { to: "multiSite.port" },
  "crossDatacenter.waitSeconds": { to: "multiSite.waitSeconds" },
  "crossDatacenter.tls": {
    not: "Keycloak trusts what truststores names: put the authority there, and set multiSite.tls",
  },
  "crossDatacenter.site": { not: "Infinispan knows the sites, and Keycloak no name of its own" },
  "crossDatacenter.caches": {
    not: "they are work, authenticationSessions, loginFailures and actionTokens, and user sessions are in the database",
  },
  "crossDatacenter.protocolVersion": { not: "Keycloak and Infinispan agree on it" },
};

/**
 * From our chart of the old distribution, of which every value has a line.
 * @see https://www.keycloak.org/migration/migrating-to-quarkus
 */
export const wildfly: Migration = {
  from: "fairlead/keycloak-wildfly",
  about:
    "This repository's own chart for Keycloak 16 on WildFly. Keycloak on Quarkus migrates its database at the first start. [The guide](../wildfly-to-quarkus.md) has the order of steps, what comes along and the way back.",
  keys: {
    ...same,
    "postgresql.enabled": { to: "postgresql.enabled" },
    ...database,
    ...cluster,
    ...sites,
    "image.repository": { same: ["quay.io/keycloak/keycloak"], otherwise: ownImage },
    "image.tag": { not: "the chart is for Keycloak 26: leave the tag to it" },
    "image.digest": { not: "it is the digest of another image" },
    "database.driver.from": { same: ["image"], otherwise: driver },
    "database.driver": driver,
    "database.migrationLockSeconds": { to: "options.spi-dblock--jpa--lock-wait-timeout" },
    "hostname.frontendUrl": { to: "hostname.url" },
    "hostname.adminUrl": { to: "hostname.admin" },
    "proxy.addressForwarding": {
      same: [false],
      otherwise: {
        to: "proxy.headers",
        words: { true: "xforwarded" },
        note: "headers that the proxy sets and overwrites are named here",
      },
    },
    "route.insecureEdgeTerminationPolicy": { to: "route.tls.insecureEdgeTerminationPolicy" },
    "cli.scripts": script,
    "cli.configMaps": script,
    "log.level": {
      to: "log.level",
      words: {
        ALL: "all",
        TRACE: "trace",
        DEBUG: "debug",
        INFO: "info",
        WARN: "warn",
        ERROR: "error",
        FATAL: "fatal",
        OFF: "off",
      },
    },
    "log.categories": {
      not: "levels of categories stand behind the root level: log.level is info,org.jgroups:debug",
    },
    "metrics.enabled": {
      to: "metrics.enabled",
      note: "metrics have other names: look at dashboards and alerts of your own",
    },
    "metrics.rules.extraGroups": {
      to: "metrics.rules.extraGroups",
      note: "metrics have other names: look at each expression",
    },
    "jvm.options": jvmOptions,
    "probes.startup.withinSeconds": { same: [1200], otherwise: timesPeriod },
    lifecycle: { to: "lifecycle" },
    extraEnv: { list: "variables" },
    extraVolumeMounts: otherPaths("extraVolumeMounts"),
    initContainers: otherPaths("initContainers"),
  },
  switches: { crossDatacenter: "crossDatacenter.enabled" },
  assumed: [],
  always: [
    {
      to: "http.relativePath",
      value: "/auth",
      because: "Keycloak on WildFly serves under /auth, and tokens and clients have its addresses",
    },
  ],
  server,
};
