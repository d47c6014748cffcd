/** Options of Keycloak that values of this chart set, and which value it is. */
const byValues = {
  "bootstrap-admin-password": "bootstrapAdmin.secret",
  "bootstrap-admin-username": "bootstrapAdmin.username",
  "cache-embedded-authorization-max-count": "cache.maxCount.authorization",
  "cache-embedded-client-sessions-max-count": "cache.clientSessionsMaxCount",
  "cache-embedded-crl-max-count": "cache.maxCount.crl",
  "cache-embedded-keys-max-count": "cache.maxCount.keys",
  "cache-embedded-mtls-enabled": "discovery.encryption",
  "cache-embedded-offline-client-sessions-max-count": "cache.maxCount.offlineClientSessions",
  "cache-embedded-offline-sessions-max-count": "cache.maxCount.offlineSessions",
  "cache-embedded-realms-max-count": "cache.maxCount.realms",
  "cache-embedded-sessions-max-count": "cache.sessionsMaxCount",
  "cache-embedded-users-max-count": "cache.maxCount.users",
  "cache-stack": "discovery.protocol",
  db: "database.vendor",
  "db-password": "database.secret",
  "db-pool-initial-size": "database.pool.initialSize",
  "db-pool-max-size": "database.pool.maxSize",
  "db-pool-min-size": "database.pool.minSize",
  "db-schema": "database.schema",
  "db-tls-mode": "database.tls.mode",
  "db-tls-trust-store-file": "database.tls.trustStore",
  "db-url": "database.url",
  "db-url-database": "database.name",
  "db-url-host": "database.host",
  "db-url-port": "database.port",
  "db-url-properties": "database.properties",
  "db-username": "database.username",
  features: "features.enabled",
  "features-disabled": "features.disabled",
  hostname: "hostname.url",
  "hostname-admin": "hostname.admin",
  "hostname-backchannel-dynamic": "hostname.backchannelDynamic",
  "hostname-strict": "hostname.url",
  "http-enabled": "http.enabled",
  "http-max-queued-requests": "http.maxQueuedRequests",
  "http-port": "service.httpPort",
  "http-relative-path": "http.relativePath",
  "https-certificate-file": "tls.secretName",
  "https-certificate-key-file": "tls.secretName",
  "https-port": "service.httpsPort",
  "log-console-output": "log.format",
  "log-level": "log.level",
  "metrics-enabled": "metrics.enabled",
  "proxy-headers": "proxy.headers",
  "proxy-trusted-addresses": "proxy.trustedAddresses",
  "shutdown-delay": "shutdown.delaySeconds",
  "shutdown-timeout": "shutdown.timeoutSeconds",
  "spi-cache-embedded--default--action-tokens-owners": "cache.owners with volatile sessions",
  "spi-cache-embedded--default--authentication-sessions-owners":
    "cache.owners with volatile sessions",
  "spi-cache-embedded--default--client-sessions-owners": "cache.owners with volatile sessions",
  "spi-cache-embedded--default--login-failures-owners": "cache.owners with volatile sessions",
  "spi-cache-embedded--default--sessions-owners": "cache.owners with volatile sessions",
  "truststore-paths": "truststores",
} as const;

/** Options that the chart sets by itself, and why. */
const byChart = {
  "cache-embedded-network-bind-address":
    "set KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS in extraEnv instead",
  "http-management-port": "probes depend on it",
  "http-management-relative-path": "probes depend on it",
  "http-management-scheme": "probes depend on it",
  "health-enabled": "probes depend on it",
} as const;

/** Options that the command line alone knows: as a variable they do nothing. */
const byCommandLine = {
  help: "it is for the command line alone",
  "help-all": "it is for the command line alone",
  "import-realm": "set realmImport instead",
  optimized: "set optimized instead",
  verbose: "it is for the command line alone, set log.level instead",
} as const;

/** Options of Keycloak that nobody sets by their names, each with what to do or why. */
export const reservedOptions: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(byValues).map(([option, value]) => [option, `set ${value} instead`]),
  ),
  ...byChart,
  ...byCommandLine,
};
