import type { Migration } from "../../../generator/index.js";
import { bitnami } from "./bitnami.js";
import { embeddedDatabase } from "./embedded-database.js";
import { options, proxyMode, publicUrl, relativePath } from "./options.js";
import { pods } from "./pods.js";
import { inSecret, ownDatabase, ownProbe } from "./sentences.js";
import { server } from "./server.js";

const ports = {
  not: "containers listen on 8080, 8443 and 9000: the Service's ports are service.httpPort and service.httpsPort",
} as const;

const certManager = {
  not: "let a Certificate of cert-manager write the Secret of tls.secretName: add it to extraObjects",
} as const;

const truststore = {
  not: "certificates that Keycloak trusts are in PEM or PKCS12: see truststores",
} as const;

const admin = inSecret("the administrator's name and password", "bootstrapAdmin.secret.name");

const probes = Object.fromEntries(
  Object.entries(bitnami.keys).filter(([key]) => /^(startup|liveness|readiness)Probe\./.test(key)),
);

/** @see https://github.com/CloudPirates-io/helm-charts/tree/main/charts/keycloak */
export const cloudpirates: Migration = {
  from: "cloudpirates/keycloak",
  about:
    "The chart of CloudPirates for Keycloak on Quarkus, which brings PostgreSQL along and runs one node with caches of its own.",
  keys: {
    ...pods,
    replicaCount: { to: "replicas" },
    "image.registry": {
      same: ["docker.io", "quay.io"],
      otherwise: { not: "write the registry into image.repository" },
    },
    "image.repository": {
      same: ["keycloak/keycloak"],
      otherwise: { to: "image.repository", text: "{image.registry}/{image.repository}" },
    },
    "image.tag": {
      cases: [
        { matches: "^([^@]+)$", carry: { to: "image.tag" } },
        { matches: "", carry: { not: "write the digest into image.digest" } },
      ],
    },
    "image.imagePullPolicy": { to: "image.pullPolicy" },
    "image.command": { not: "the chart starts the server itself" },
    "global.imagePullSecrets": { to: "image.pullSecrets", item: { name: "$" } },
    "global.imageRegistry": { not: "write the registry into image.repository" },
    commonLabels: { to: "commonLabels" },
    commonAnnotations: {
      not: "annotations are given to each object: podAnnotations, service.annotations",
    },
    namespaceOverride: { not: "objects are in the release's namespace" },
    shareProcessNamespace: {
      same: [false],
      otherwise: { not: "containers have processes of their own" },
    },
    "keycloak.adminUser": { to: "bootstrapAdmin.username" },
    "keycloak.adminPassword": admin,
    "keycloak.existingSecret": { to: "bootstrapAdmin.secret.name" },
    "keycloak.secretKeys.adminPasswordKey": { to: "bootstrapAdmin.secret.passwordKey" },
    "keycloak.hostname": publicUrl("hostname.url"),
    "keycloak.hostnameAdmin": publicUrl("hostname.admin"),
    "keycloak.hostnameStrict": { same: [true, false], otherwise: { not: "set hostname.url" } },
    "keycloak.hostnameBackchannel": { not: "set hostname.backchannelDynamic" },
    "keycloak.httpEnabled": { to: "http.enabled" },
    "keycloak.httpsEnabled": { to: "tls.enabled" },
    "keycloak.httpPort": { same: [8080], otherwise: ports },
    "keycloak.httpsPort": { same: [8443], otherwise: ports },
    "keycloak.managementPort": { same: [9000], otherwise: ports },
    "keycloak.proxyHeaders": proxyMode,
    "keycloak.proxyTrustedAddresses": { to: "proxy.trustedAddresses", split: "\\s*,\\s*" },
    "keycloak.proxyProtocolEnabled": {
      same: [false],
      otherwise: { not: "set proxy-protocol-enabled among options" },
    },
    "keycloak.production": {
      same: [true],
      otherwise: { not: "a development server is no cluster: the chart starts the production one" },
    },
    "keycloak.httpRelativePath": relativePath,
    "keycloak.extraArgs": { list: "arguments" },
    "keycloak.extraArgsPrefix": { list: "arguments" },
    "tls.enabled": { to: "tls.enabled" },
    "tls.existingSecret": { to: "tls.secretName" },
    "tls.certManager": certManager,
    tls: truststore,
    "database.type": options["db"]?.value ?? { to: "database.vendor" },
    "database.host": { to: "database.host" },
    "database.port": { to: "database.port" },
    "database.name": { to: "database.name" },
    "database.schema": { to: "database.schema" },
    "database.username": { to: "database.username" },
    "database.password": inSecret("the database's password", "database.secret.name"),
    "database.existingSecret": { to: "database.secret.name" },
    "database.secretKeys.passwordKey": { to: "database.secret.passwordKey" },
    "database.secretKeys.usernameKey": {
      to: "database.secret.usernameKey",
      note: "it gives way to database.username where both are set",
    },
    "database.urlProperties": options["db-url-properties"]?.value ?? { to: "database.properties" },
    "database.jdbcParams": options["db-url-properties"]?.value ?? { to: "database.properties" },
    "cache.stack": {
      same: ["local"],
      otherwise: options["cache-stack"]?.value ?? { to: "discovery.protocol" },
    },
    cache: { not: "nodes find each other by discovery.protocol" },
    "realm.import": {
      same: [false],
      otherwise: { not: "name the ConfigMaps or Secrets of the realms in realmImport" },
    },
    "realm.existingSecret": { to: "realmImport.secrets", item: "$" },
    realm: { not: "put the realm into a ConfigMap, and name it in realmImport.configMaps" },
    "features.enabled": { to: "features.enabled" },
    "features.disabled": { to: "features.disabled" },
    "service.type": { to: "service.type" },
    "service.httpPort": { to: "service.httpPort" },
    "service.httpsPort": { to: "service.httpsPort" },
    "service.annotations": { to: "service.annotations" },
    service: { not: "the Service has a type, two ports, labels and annotations here" },
    podSecurityContext: { to: "podSecurityContext" },
    containerSecurityContext: { to: "securityContext" },
    persistence: { not: "nodes keep nothing on disks: the database has it all" },
    preserveThemes: { not: "themes of the image stay: mount further ones beside them" },
    preserveProviders: { not: "providers of the image stay: mount further ones beside them" },
    extraInitContainers: { to: "initContainers" },
    initContainers: { not: "they are the chart's own there" },
    extraContainers: { to: "extraContainers" },
    extraEnvVars: { list: "variables" },
    extraEnvVarsSecret: { to: "extraEnvFrom", item: { secretRef: { name: "$" } } },
    extraObjects: { to: "extraObjects" },
    extraVolumeMounts: {
      to: "extraVolumeMounts",
      volumes: "extraVolumes",
      mounts: {
        "/opt/keycloak/data/import": {
          configMap: "realmImport.configMaps",
          secret: "realmImport.secrets",
        },
      },
    },
    extraVolumes: { to: "extraVolumes" },
    ...probes,
    livenessProbe: ownProbe,
    readinessProbe: ownProbe,
    startupProbe: ownProbe,
    "serviceAccount.automountServiceAccountToken": { to: "serviceAccount.automountToken" },
    "metrics.enabled": { to: "metrics.enabled" },
    "metrics.service.annotations": { to: "metrics.service.annotations" },
    "metrics.service.labels": { to: "metrics.service.labels" },
    "metrics.service": { not: "metrics are at the management port, 9000: see metrics.service" },
    "metrics.serviceMonitor.enabled": { to: "metrics.serviceMonitor.enabled" },
    "metrics.serviceMonitor.additionalLabels": { to: "metrics.serviceMonitor.labels" },
    "metrics.serviceMonitor.interval": { to: "metrics.serviceMonitor.interval" },
    "metrics.serviceMonitor.scrapeTimeout": { to: "metrics.serviceMonitor.scrapeTimeout" },
    "metrics.serviceMonitor.honorLabels": { to: "metrics.serviceMonitor.honorLabels" },
    "metrics.serviceMonitor": {
      not: "the ServiceMonitor is in the release's namespace, and knows port and path of the metrics",
    },
    ...embeddedDatabase("postgres"),
    "mariadb.enabled": { same: [false], otherwise: ownDatabase },
    mariadb: ownDatabase,
    "ingress.enabled": { to: "ingress.enabled" },
    "ingress.className": { to: "ingress.className" },
    "ingress.annotations": { to: "ingress.annotations" },
    "ingress.hosts": { to: "ingress.hosts", pick: ["host"] },
    ingress: { not: "certificates are in ingress.tls" },
    gatewayAPI: { not: "write it in httpRoute" },
    lifecycle: { to: "lifecycle" },
    proxy: { ignored: "headers are in keycloak.proxyHeaders there" },
    tracing: { ignored: "the chart has no values for it" },
  },
  switches: {
    ingress: "ingress.enabled",
    "gatewayAPI.httpRoute": "gatewayAPI.httpRoute.enabled",
    postgres: "postgres.enabled",
    mariadb: "mariadb.enabled",
    metrics: "metrics.enabled",
    "metrics.serviceMonitor": "metrics.serviceMonitor.enabled",
    persistence: "persistence.enabled",
    tls: "tls.enabled",
    "tls.certManager": "tls.certManager.enabled",
    realm: "realm.import",
  },
  assumed: [
    { key: "replicaCount", value: 1 },
    { key: "postgres.enabled", value: true, unless: "database.host" },
    { key: "keycloak.adminUser", value: "admin", where: "keycloak.existingSecret" },
    {
      key: "keycloak.secretKeys.adminPasswordKey",
      value: "admin-password",
      where: "keycloak.existingSecret",
    },
    {
      key: "database.secretKeys.passwordKey",
      value: "db-password",
      where: "database.existingSecret",
    },
    {
      key: "database.secretKeys.usernameKey",
      value: "db-username",
      where: "database.existingSecret",
      unless: "database.username",
    },
  ],
  server,
};
