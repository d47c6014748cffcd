import { caches } from "../../../charts/keycloak-wildfly/values/caches.js";
import { wrong, type Case } from "../case.js";

const ownersOf = caches.flatMap((cache): readonly Case[] => [
  wrong(
    `more owners of ${cache} than nodes`,
    `cache.ownersOf.${cache}`,
    `replicas: 3\ncache: { ownersOf: { ${cache}: 4 } }`,
  ),
  wrong(
    `one owner of ${cache} where sessions shall outlive a node`,
    `cache.ownersOf.${cache}`,
    `cache: { owners: 2, ownersOf: { ${cache}: 1 } }`,
  ),
]);

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong(
    "more owners than autoscaling leaves nodes",
    "cache.owners",
    "autoscaling: { enabled: true }\ncache: { owners: 3 }",
  ),
  wrong(
    "one owner, and nodes that leave",
    "cache.ownersOf.sessions",
    "autoscaling: { enabled: true }\ncache: { highAvailability: false, ownersOf: { sessions: 1 } }",
  ),
  wrong(
    "more zones than autoscaling leaves nodes",
    "autoscaling.minReplicas",
    "autoscaling: { enabled: true, minReplicas: 2 }\nzones: { names: [a, b, c] }",
  ),
  wrong("more owners than nodes", "cache.owners", "replicas: 3\ncache: { owners: 4 }"),
  wrong("more owners than nodes by default", "cache.owners", "cache: { owners: 3 }"),
  wrong("fewer nodes than owners", "cache.owners", "replicas: 1\ncache: { owners: 2 }"),
  wrong("one owner where sessions shall outlive a node", "cache.owners", "cache: { owners: 1 }"),
  wrong(
    "one owner where that is asked by name",
    "cache.owners",
    "replicas: 3\ncache: { highAvailability: true, owners: 1 }",
  ),
  ...ownersOf,
  wrong("an Ingress without headers", "proxy.addressForwarding", "ingress: { enabled: true }"),
  wrong(
    "a route of a Gateway without headers",
    "proxy.addressForwarding",
    "httpRoute: { enabled: true, parentRefs: [{ name: public }] }",
  ),
  wrong(
    "a route of OpenShift without headers",
    "proxy.addressForwarding",
    "route: { enabled: true }",
  ),
  wrong(
    "a host beside its URL",
    "hostname.frontendUrl",
    "hostname: { frontendUrl: 'https://a.example.com/auth' }\nroute: { host: b.example.com }",
  ),
  wrong(
    "an admin address alone",
    "hostname.frontendUrl",
    "hostname: { adminUrl: 'https://a.example.com/auth' }",
  ),
  wrong(
    "a console without a host",
    "hostname.adminUrl",
    `hostname: { frontendUrl: "https://login.example.com/auth" }
proxy: { addressForwarding: true }
consoleIngress: { enabled: true }
`,
  ),
  wrong(
    "a console without headers",
    "proxy.addressForwarding",
    `hostname:
  frontendUrl: https://login.example.com/auth
  adminUrl: https://admin.example.com/auth
consoleIngress: { enabled: true }
`,
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
    "a pool kept larger than it may be",
    "database.pool.minSize",
    "database: { pool: { minSize: 11, maxSize: 10 } }",
  ),
  wrong(
    "a migration longer than a start",
    "database.migrationLockSeconds",
    "database: { migrationLockSeconds: 1201 }",
  ),
  wrong(
    "a start shorter than a migration",
    "database.migrationLockSeconds",
    "probes: { startup: { withinSeconds: 600 } }",
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
    "another role for what nodes share",
    "database.secret.role",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\njgroups: { security: auth, secret: { from: vaultAgent, role: c, path: b } }",
  ),
  wrong(
    "what nodes share, and nothing that asks for it",
    "jgroups.security",
    "jgroups: { secret: { from: csi, className: a } }",
  ),
  wrong(
    "another name of a keystore that an operator decodes",
    "jgroups.secret.keystoreKey",
    "jgroups: { security: sym-encrypt, secret: { from: vaultStaticSecret, mount: a, path: b, keystoreKey: c.p12 } }",
  ),
  wrong(
    "a site without its name",
    "crossDatacenter.site",
    "crossDatacenter: { enabled: true, host: a }",
  ),
  wrong(
    "a site without Infinispan",
    "crossDatacenter.host",
    "crossDatacenter: { enabled: true, site: a }",
  ),
  wrong(
    "TLS to no Infinispan",
    "crossDatacenter.enabled",
    "crossDatacenter: { tls: { authority: configMap, name: a } }",
  ),
  wrong(
    "a role of its own at Infinispan",
    "bootstrapAdmin.secret.role",
    "bootstrapAdmin: { secret: { from: vaultAgent, role: a, path: b } }\ncrossDatacenter: { secret: { from: vaultAgent, role: c, path: d } }",
  ),
];
