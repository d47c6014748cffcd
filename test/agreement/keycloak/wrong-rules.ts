import { wrong, type Case } from "../case.js";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong(
    "more owners than nodes",
    "cache.owners",
    "replicas: 3\ncache: { sessions: volatile, owners: 4 }",
  ),
  wrong(
    "more owners than nodes by default",
    "cache.owners",
    "cache: { sessions: volatile, owners: 4 }",
  ),
  wrong(
    "one owner of two nodes by default",
    "cache.owners",
    "cache: { sessions: volatile, owners: 1 }",
  ),
  wrong(
    "more zones than autoscaling leaves nodes",
    "autoscaling.minReplicas",
    "autoscaling: { enabled: true, minReplicas: 2 }\nzones: { names: [a, b, c] }",
  ),
  wrong(
    "more owners than autoscaling leaves nodes",
    "cache.owners",
    "autoscaling: { enabled: true }\ncache: { sessions: volatile, owners: 3 }",
  ),
  wrong(
    "one owner, and nodes that leave",
    "cache.owners",
    "autoscaling: { enabled: true, minReplicas: 1 }\ncache: { sessions: volatile, owners: 1 }",
  ),
  wrong(
    "a test without a listener that it can log in at",
    "http.enabled",
    "helmTest: { enabled: true }\nhttp: { enabled: false }\ntls: { enabled: true }",
  ),
  wrong(
    "keycloak-config-cli without files",
    "configCli.configMaps",
    "configCli: { enabled: true }",
  ),
  wrong(
    "keycloak-config-cli without HTTP",
    "http.enabled",
    `http: { enabled: false }
tls: { enabled: true }
configCli: { enabled: true, configMaps: [a] }
`,
  ),
  wrong(
    "providers for an image that is built",
    "providers.configMaps",
    "optimized: true\nproviders: { configMaps: [{ file: a.jar, name: a }] }",
  ),
  wrong(
    "a provider of an image and of a ConfigMap",
    "providers.images",
    `providers:
  images: [{ file: a.jar, image: "a:1", path: /a.jar }]
  configMaps: [{ file: a.jar, name: a }]
`,
  ),
  wrong(
    "a theme of an image in two ways",
    "themes.images",
    `themes:
  images: [{ name: a, image: "a:1", path: /a }]
  imageVolumes: [{ name: a, image: "a:1", path: /a }]
`,
  ),
  wrong("URL and host", "database.url", "database: { url: 'jdbc:postgresql://a/b', host: a }"),
  wrong("URL and port", "database.url", "database: { url: 'jdbc:postgresql://a/b', port: 1 }"),
  wrong(
    "URL and properties",
    "database.url",
    "database: { url: 'jdbc:postgresql://a/b', properties: '?a=b' }",
  ),
  wrong(
    "a pool kept larger than it may be by default",
    "database.pool.minSize",
    "database: { pool: { minSize: 31 } }",
  ),
  wrong(
    "a largest pool below the defaults",
    "database.pool.minSize",
    "database: { pool: { maxSize: 4, initialSize: 0 } }",
  ),
  wrong(
    "a pool that starts larger than it may be",
    "database.pool.initialSize",
    "database: { pool: { initialSize: 50, maxSize: 40 } }",
  ),
  wrong(
    "histograms without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, histograms: true }",
  ),
  wrong("objectives without metrics", "metrics.enabled", "metrics: { enabled: false, slos: [25] }"),
  wrong(
    "histograms of caches without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, cacheHistograms: true }",
  ),
  wrong(
    "counted events without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, userEvents: { enabled: true } }",
  ),
  wrong(
    "alerts without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, rules: { enabled: true } }",
  ),
  wrong(
    "a dashboard without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, dashboard: { enabled: true } }",
  ),
  wrong(
    "a label of alerts and of all objects",
    "metrics.rules.labels",
    "metrics: { rules: { labels: { team: a } } }\ncommonLabels: { team: a }",
  ),
  wrong(
    "a label of the dashboard and of all objects",
    "metrics.dashboard.labels",
    "metrics: { dashboard: { labels: { team: a } } }\ncommonLabels: { team: a }",
  ),
  wrong("a collector without traces", "tracing.enabled", "tracing: { endpoint: 'http://otel' }"),
  wrong("a pattern without a log", "log.access.enabled", "log: { access: { pattern: long } }"),
  wrong("paths without a log", "log.access.enabled", "log: { access: { exclude: /a } }"),
  wrong(
    "a host beside its own database",
    "database.host",
    "database: { host: db }\npostgresql: { enabled: true }",
  ),
  wrong(
    "a URL beside its own database",
    "database.url",
    "database: { url: 'jdbc:postgresql://a/b' }\npostgresql: { enabled: true }",
  ),
  wrong(
    "MySQL beside its own database",
    "database.vendor",
    "database: { vendor: mysql }\npostgresql: { enabled: true }",
  ),
  wrong(
    "a Secret beside that of its own database",
    "database.secret.name",
    "database: { secret: { name: a } }\npostgresql: { enabled: true }",
  ),
  wrong(
    "a rule of its own database",
    "postgresql.memory.cachePercent",
    "postgresql: { enabled: true, memory: { cachePercent: 10 } }",
  ),
  wrong("an admin address alone", "hostname.url", "hostname: { admin: 'https://a.example.com' }"),
  wrong("a dynamic backchannel alone", "hostname.url", "hostname: { backchannelDynamic: true }"),
  wrong("an Ingress without headers", "proxy.headers", "ingress: { enabled: true }"),
  wrong(
    "a route of a Gateway without headers",
    "proxy.headers",
    "httpRoute: { enabled: true, parentRefs: [{ name: public }] }",
  ),
  wrong("a route of OpenShift without headers", "proxy.headers", "route: { enabled: true }"),
  wrong(
    "an Ingress to TLS alone",
    "http.enabled",
    "ingress: { enabled: true }\nproxy: { headers: xforwarded }\nhttp: { enabled: false }\ntls: { enabled: true }",
  ),
  wrong(
    "a route to TLS that is not there",
    "tls.enabled",
    "route: { enabled: true, tls: { termination: passthrough } }",
  ),
  wrong(
    "TLS in front of a URL without",
    "hostname.url",
    `hostname: { url: "http://login.example.com" }
proxy: { headers: xforwarded }
ingress: { enabled: true, tls: { certificate: controller } }
`,
  ),
  wrong(
    "a console without a host",
    "hostname.admin",
    `hostname: { url: "https://login.example.com" }
proxy: { headers: xforwarded }
consoleIngress: { enabled: true }
`,
  ),
  wrong(
    "a certificate for no host",
    "hostname.url",
    "proxy: { headers: xforwarded }\ningress: { enabled: true, tls: { certificate: controller } }",
  ),
  wrong(
    "a route without a Gateway",
    "httpRoute.parentRefs",
    "proxy: { headers: xforwarded }\nhttpRoute: { enabled: true }",
  ),
  wrong(
    "a host beside its URL",
    "hostname.url",
    "hostname: { url: 'https://a.example.com' }\nroute: { host: b.example.com }",
  ),
  wrong("neither HTTP nor TLS", "tls.enabled", "http: { enabled: false }"),
  wrong(
    "a trust store that nothing reads",
    "database.tls.mode",
    "database: { tls: { trustStore: { secretName: database-ca } } }",
  ),
  wrong(
    "a delay beyond the grace period",
    "shutdown.delaySeconds",
    "shutdown: { delaySeconds: 61 }",
  ),
  wrong(
    "a grace period below the timeout",
    "shutdown.timeoutSeconds",
    "terminationGracePeriodSeconds: 19",
  ),
  wrong(
    "both bounds of a budget",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 1, maxUnavailable: 1 }",
  ),
  wrong(
    "a budget that keeps more than there are",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 3 }",
  ),
  wrong(
    "two roles for one agent",
    "database.secret.role",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\nbootstrapAdmin: { secret: { from: vaultAgent, role: c, path: b } }",
  ),
  wrong(
    "a host from an agent",
    "database.secret.hostKey",
    "database: { secret: { from: vaultAgent, role: a, path: b, hostKey: host } }",
  ),
  wrong(
    "a port from an agent",
    "database.secret.portKey",
    "database: { secret: { from: vaultAgent, role: a, path: b, portKey: port } }",
  ),
  wrong(
    "a database's name from a CSI driver",
    "database.secret.databaseKey",
    "database: { secret: { from: csi, className: a, databaseKey: name } }",
  ),
  wrong(
    "a store beside a driver that gets the password",
    "database.secret.from",
    "database: { passwordFrom: driver, secret: { from: externalSecret, storeName: a, remoteKey: b } }",
  ),
  wrong(
    "an agent beside its own database",
    "database.secret.from",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\npostgresql: { enabled: true }",
  ),
  wrong(
    "a user name here and in a store",
    "bootstrapAdmin.username",
    "bootstrapAdmin: { username: root, secret: { from: csi, className: a, usernameKey: user } }",
  ),
  wrong(
    "another role for the certificate",
    "bootstrapAdmin.secret.role",
    "bootstrapAdmin: { secret: { from: vaultAgent, role: a, path: b } }\ntls: { enabled: true, from: vaultAgent, role: c, path: b }",
  ),
  wrong("a certificate without TLS", "tls.enabled", "tls: { from: csi, className: a }"),
  wrong("a site without Infinispan", "multiSite.host", "multiSite: { enabled: true }"),
  wrong(
    "a discovery among nodes of sites",
    "discovery.protocol",
    "multiSite: { enabled: true, host: a }\ndiscovery: { protocol: dns-ping }",
  ),
  wrong(
    "sessions in the memory of sites",
    "cache.sessions",
    "multiSite: { enabled: true, host: a }\ncache: { sessions: volatile }",
  ),
  wrong(
    "a bound of sessions that sites do not keep",
    "cache.sessionsMaxCount",
    "multiSite: { enabled: true, host: a }\ncache: { sessionsMaxCount: 1 }",
  ),
  wrong(
    "a bound of clients' sessions that sites do not keep",
    "cache.clientSessionsMaxCount",
    "multiSite: { enabled: true, host: a }\ncache: { clientSessionsMaxCount: 1 }",
  ),
  wrong(
    "a bound of offline sessions that sites do not keep",
    "cache.maxCount.offlineSessions",
    "multiSite: { enabled: true, host: a }\ncache: { maxCount: { offlineSessions: 1 } }",
  ),
  wrong(
    "a bound of clients' offline sessions that sites do not keep",
    "cache.maxCount.offlineClientSessions",
    "multiSite: { enabled: true, host: a }\ncache: { maxCount: { offlineClientSessions: 1 } }",
  ),
  wrong(
    "the feature of sites twice",
    "features.enabled",
    "multiSite: { enabled: true, host: a }\nfeatures: { enabled: [multi-site] }",
  ),
  wrong(
    "the feature of sites turned off",
    "features.disabled",
    "multiSite: { enabled: true, host: a }\nfeatures: { disabled: [multi-site] }",
  ),
  wrong(
    "a role of its own at Infinispan",
    "bootstrapAdmin.secret.role",
    "bootstrapAdmin: { secret: { from: vaultAgent, role: a, path: b } }\nmultiSite: { secret: { from: vaultAgent, role: c, path: d } }",
  ),
];
