import { wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 3"),
  wrong("a key of another chart", "replicaCount", "replicaCount: 3"),
  wrong("a misspelt key below", "database.hostname", "database: { hostname: postgres }"),
  wrong("a misspelt key far below", "probes.startup.period", "probes: { startup: { period: 1 } }"),
  wrong("a misspelt key in a union", "discovery.adress", "discovery: { adress: 239.1.2.3 }"),
  wrong("a misspelt common key of a union", "cache.maxCounts", "cache: { maxCounts: { keys: 1 } }"),
  wrong(
    "a misspelt key in a Kubernetes shape",
    "resources.limit",
    "resources: { limit: { cpu: 1 } }",
  ),
  wrong(
    "a misspelt key in a list of Kubernetes shapes",
    "extraEnv[1].valeu",
    "extraEnv: [{ name: A, value: a }, { name: B, valeu: b }]",
  ),
  wrong("a variable without a name", "extraEnv[0].name", "extraEnv: [{ value: a }]"),
  wrong(
    "an unknown word in a Kubernetes shape",
    "tolerations[0].effect",
    "tolerations: [{ key: a, operator: Exists, effect: NoStart }]",
  ),
  wrong(
    "an object without a kind",
    "extraObjects[0].kind",
    "extraObjects: [{ apiVersion: v1, metadata: { name: a } }]",
  ),
  wrong(
    "an object without metadata",
    "extraObjects[0].metadata",
    "extraObjects: [{ apiVersion: v1, kind: Secret }]",
  ),
  wrong(
    "an object without a name",
    "extraObjects[0].metadata.name",
    "extraObjects: [{ apiVersion: v1, kind: Secret, metadata: { labels: { a: b } } }]",
  ),
  wrong("an object as text", "extraObjects[0]", "extraObjects: ['kind: ConfigMap']"),
  wrong(
    "an issuer's certificate without an issuer",
    "ingress.tls.issuer",
    "ingress: { tls: { certificate: cert-manager } }",
  ),
  wrong(
    "a Secret of the controller's certificate",
    "ingress.tls.secretName",
    "ingress: { tls: { certificate: controller, secretName: a } }",
  ),
  wrong(
    "a Gateway without a name",
    "httpRoute.parentRefs[0].name",
    "httpRoute: { parentRefs: [{ port: 1 }] }",
  ),
  wrong("multicast without an address", "discovery.address", "discovery: { protocol: multicast }"),
  wrong(
    "a policy of one's own without constraints",
    "topologySpread.constraints",
    "topologySpread: { policy: custom }",
  ),
  wrong(
    "owners of persistent sessions",
    "cache.owners",
    "cache: { sessions: persistent, owners: 2 }",
  ),
  wrong("owners without a word", "cache.owners", "cache: { owners: 2 }"),
  wrong(
    "bounds of sessions that memory alone holds",
    "cache.sessionsMaxCount",
    "cache: { sessions: volatile, sessionsMaxCount: 10 }",
  ),
  wrong(
    "a query of jdbc-ping",
    "discovery.query",
    "discovery: { protocol: jdbc-ping, query: nodes.example.com }",
  ),
  wrong("a port of dns-ping", "discovery.port", "discovery: { protocol: dns-ping, port: 4000 }"),
  wrong(
    "encryption of multicast",
    "discovery.encryption",
    "discovery: { protocol: multicast, address: 239.1.2.3, encryption: mtls }",
  ),
  wrong(
    "constraints of a soft spread",
    "topologySpread.constraints",
    "topologySpread: { policy: soft, constraints: [] }",
  ),
  wrong(
    "an agent without a role",
    "database.secret.role",
    "database: { secret: { from: vaultAgent, path: a } }",
  ),
  wrong(
    "an agent without a path",
    "bootstrapAdmin.secret.path",
    "bootstrapAdmin: { secret: { from: vaultAgent, role: a } }",
  ),
  wrong(
    "a Secret of an agent's",
    "database.secret.name",
    "database: { secret: { from: vaultAgent, role: a, path: b, name: c } }",
  ),
  wrong("a role of a Secret", "database.secret.role", "database: { secret: { role: a } }"),
  wrong(
    "a store without a key",
    "bootstrapAdmin.secret.remoteKey",
    "bootstrapAdmin: { secret: { from: externalSecret, storeName: a } }",
  ),
  wrong(
    "an operator without a mount",
    "database.secret.mount",
    "database: { secret: { from: vaultStaticSecret, path: a } }",
  ),
  wrong(
    "a driver without a class",
    "database.secret.className",
    "database: { secret: { from: csi } }",
  ),
  wrong(
    "an unknown source",
    "database.secret.from",
    "database: { secret: { from: sealedSecret } }",
  ),
  wrong(
    "a Secret of a store's certificate",
    "tls.secretName",
    "tls: { enabled: true, from: externalSecret, storeName: a, remoteKey: b, secretName: c }",
  ),
  wrong(
    "a password at Infinispan",
    "multiSite.secret.password",
    "multiSite: { secret: { password: a } }",
  ),
];
