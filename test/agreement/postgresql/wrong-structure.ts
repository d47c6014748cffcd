import { wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a key of another chart", "auth", "auth: { database: app }"),
  wrong("more than one server", "replicas", "replicas: 2"),
  wrong("a misspelt key", "initScript", "initScript: { a.sql: b }"),
  wrong("a misspelt key below", "memory.sharedBuffers", "memory: { sharedBuffers: 25 }"),
  wrong("a misspelt key far below", "probes.startup.period", "probes: { startup: { period: 1 } }"),
  wrong("a misspelt key in a union", "storage.sizes", "storage: { sizes: 8Gi }"),
  wrong(
    "a key of the claim's own notation",
    "storage.accessModes",
    "storage: { accessModes: [ReadWriteOnce] }",
  ),
  wrong("a size of a trial", "storage.size", "storage: { kind: emptyDir, size: 8Gi }"),
  wrong(
    "a size of a claim that is there",
    "storage.size",
    "storage: { kind: existingClaim, claimName: a, size: 8Gi }",
  ),
  wrong("a claim's name of one's own claim", "storage.claimName", "storage: { claimName: a }"),
  wrong(
    "an existing claim without a name",
    "storage.claimName",
    "storage: { kind: existingClaim }",
  ),
  wrong(
    "an existing claim for dumps without a name",
    "backup.storage.claimName",
    "backup: { storage: { kind: existingClaim } }",
  ),
  wrong(
    "a class of an existing claim for dumps",
    "backup.storage.storageClassName",
    "backup: { storage: { kind: existingClaim, claimName: a, storageClassName: b } }",
  ),
  wrong("a password in the values", "secret.password", "secret: { password: a }"),
  wrong("an agent without a role", "secret.role", "secret: { from: vaultAgent, path: a }"),
  wrong("an agent without a path", "secret.path", "secret: { from: vaultAgent, role: a }"),
  wrong(
    "a Secret of an agent's",
    "secret.name",
    "secret: { from: vaultAgent, role: a, path: b, name: c }",
  ),
  wrong(
    "a store without a key",
    "secret.remoteKey",
    "secret: { from: externalSecret, storeName: a }",
  ),
  wrong(
    "an operator without a mount",
    "secret.mount",
    "secret: { from: vaultStaticSecret, path: a }",
  ),
  wrong("a driver without a class", "secret.className", "secret: { from: csi }"),
  wrong(
    "a template of a Secret's",
    "secret.passwordTemplate",
    "secret: { name: a, passwordTemplate: b }",
  ),
  wrong("a key of backups of another chart", "backup.cronjob", "backup: { cronjob: {} }"),
  wrong("an unknown key of a restore", "restore.path", "restore: { path: /a }"),
  wrong("a budget", "podDisruptionBudget", "podDisruptionBudget: { enabled: true }"),
  wrong("a spread of one pod", "topologySpread", "topologySpread: { policy: hard }"),
  wrong("who reads metrics", "networkPolicy.monitoring", "networkPolicy: { monitoring: [] }"),
  wrong(
    "a misspelt key in a Kubernetes shape",
    "resources.limit",
    "resources: { limit: { cpu: 1 } }",
  ),
  wrong(
    "a misspelt key in the dump's Kubernetes shape",
    "backup.resources.limit",
    "backup: { resources: { limit: { cpu: 1 } } }",
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
    "an object without a name",
    "extraObjects[0].metadata.name",
    "extraObjects: [{ apiVersion: v1, kind: Secret, metadata: { labels: { a: b } } }]",
  ),
  wrong("an object as text", "extraObjects[0]", "extraObjects: ['kind: ConfigMap']"),
];
