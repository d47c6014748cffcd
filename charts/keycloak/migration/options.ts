import type { Carry, Variable } from "../../../generator/index.js";
import { providerOptions } from "./providers.js";
import { inSecret } from "./sentences.js";

const to = (path: string): Variable => ({ value: { to: path } });

/** Texts with commas. */
const listTo = (path: string): Variable => ({ value: { to: path, split: "\\s*,\\s*" } });

const fromSecret = (value: Carry, name: string, key: string): Variable => ({
  value,
  secret: { name, key },
});

/** What a proxy that ends TLS sends; early Keycloaks named the proxy's mode instead. */
export const proxyMode: Carry = {
  to: "proxy.headers",
  words: {
    xforwarded: "xforwarded",
    forwarded: "forwarded",
    edge: "xforwarded",
    reencrypt: "xforwarded",
  },
};

/** Keycloak 26 has no modes; what they meant is said by headers. */
const oldProxy: Carry = {
  ...proxyMode,
  note: "Keycloak has no proxy modes any more; headers that the proxy sets and overwrites are named instead",
};

export const publicUrl = (path: string): Carry => ({
  to: path,
  scheme: "https://",
  note: "a whole URL here: write http:// if browsers have no TLS",
});

export const relativePath: Carry = { to: "http.relativePath", cut: "(?<=.)/$" };

const ports =
  "containers listen on 8080 and 8443: the Service's ports are service.httpPort and service.httpsPort";
const health = "health is always on, and probes of the chart use it";
const certificate = {
  not: "the certificate is of tls.secretName, a Secret of type kubernetes.io/tls: set tls.enabled",
} as const;

export const databasePassword = fromSecret(
  inSecret("the database's user and password", "database.secret"),
  "database.secret.name",
  "database.secret.passwordKey",
);
export const databaseUser = fromSecret(
  { to: "database.username" },
  "database.secret.name",
  "database.secret.usernameKey",
);
export const adminPassword = fromSecret(
  inSecret("the administrator's name and password", "bootstrapAdmin.secret"),
  "bootstrapAdmin.secret.name",
  "bootstrapAdmin.secret.passwordKey",
);
export const adminUser = fromSecret(
  { to: "bootstrapAdmin.username" },
  "bootstrapAdmin.secret.name",
  "bootstrapAdmin.secret.usernameKey",
);

/** Options of Keycloak on Quarkus, as they are on the command line and, with KC_, among variables. */
export const options: Readonly<Record<string, Variable>> = {
  "bootstrap-admin-password": adminPassword,
  "bootstrap-admin-username": adminUser,
  "cache-stack": {
    value: {
      to: "discovery.protocol",
      words: { "jdbc-ping": "jdbc-ping", kubernetes: "dns-ping", udp: "multicast" },
    },
  },
  cache: { value: { same: ["ispn"], otherwise: { not: "caches of nodes are always shared" } } },
  db: {
    value: {
      to: "database.vendor",
      words: { postgres: "postgres", postgresql: "postgres", mysql: "mysql", mariadb: "mariadb" },
    },
  },
  "db-password": databasePassword,
  "db-pool-initial-size": to("database.pool.initialSize"),
  "db-pool-max-size": to("database.pool.maxSize"),
  "db-pool-min-size": to("database.pool.minSize"),
  "db-schema": to("database.schema"),
  "db-url": to("database.url"),
  "db-url-database": fromSecret(
    { to: "database.name" },
    "database.secret.name",
    "database.secret.databaseKey",
  ),
  "db-url-host": fromSecret(
    { to: "database.host" },
    "database.secret.name",
    "database.secret.hostKey",
  ),
  "db-url-port": fromSecret(
    { to: "database.port" },
    "database.secret.name",
    "database.secret.portKey",
  ),
  "db-url-properties": {
    value: {
      cases: [
        { matches: "^[?;&].*", carry: { to: "database.properties" } },
        {
          matches: "",
          carry: { not: "database.properties begin with '?', as in ?sslmode=require" },
        },
      ],
    },
  },
  "db-username": databaseUser,
  features: listTo("features.enabled"),
  "features-disabled": listTo("features.disabled"),
  "health-enabled": { value: { same: ["true"], otherwise: { not: health } } },
  hostname: { value: publicUrl("hostname.url") },
  "hostname-admin": { value: publicUrl("hostname.admin") },
  "hostname-backchannel-dynamic": to("hostname.backchannelDynamic"),
  "hostname-strict": {
    value: {
      same: ["true", "false"],
      otherwise: { not: "set hostname.url, or leave it out to take addresses from requests" },
    },
  },
  "http-enabled": to("http.enabled"),
  "http-max-queued-requests": to("http.maxQueuedRequests"),
  "http-port": { value: { same: ["8080"], otherwise: { not: ports } } },
  "http-relative-path": { value: relativePath },
  "https-certificate-file": { value: certificate },
  "https-certificate-key-file": { value: certificate },
  "https-port": { value: { same: ["8443"], otherwise: { not: ports } } },
  "import-realm": {
    value: { not: "name the ConfigMaps or Secrets of the realms in realmImport" },
  },
  "log-console-output": {
    value: { to: "log.format", words: { default: "default", json: "json" } },
  },
  "log-level": {
    value: {
      cases: [
        { matches: "^[A-Za-z]+(,|$).*", carry: { to: "log.level" } },
        {
          matches: "",
          carry: {
            not: "log.level begins with a root level, as in info,org.keycloak.events:debug",
          },
        },
      ],
    },
  },
  "metrics-enabled": to("metrics.enabled"),
  optimized: to("optimized"),
  ...providerOptions,
  proxy: { value: oldProxy },
  "proxy-headers": { value: proxyMode },
  "proxy-trusted-addresses": listTo("proxy.trustedAddresses"),
  "tracing-enabled": to("tracing.enabled"),
  "tracing-endpoint": to("tracing.endpoint"),
  verbose: { value: { not: "log.level says how much is told" } },
};
