import { wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 2"),
  wrong("a key of another chart", "replicaCount", "replicaCount: 2"),
  wrong("a misspelt key in a union", "store.baseDN", "store: { baseDN: 'dc=a' }"),
  wrong(
    "a misspelt key in a list",
    "indexes[0].type",
    "indexes: [{ attribute: cn, types: [equality], type: a }]",
  ),
  wrong(
    "an index without its attribute",
    "indexes[0].attribute",
    "indexes: [{ types: [equality] }]",
  ),
  wrong(
    "a Secret of the servers' own",
    "certificates.name",
    "certificates: { kind: own, name: a }",
  ),
  wrong("a group of OpenDJ's", "distribution.groupId", "distribution: { groupId: eu }"),
  wrong("a password in the values", "secret.password", "secret: { password: a }"),
  wrong("an agent without a role", "secret.role", "secret: { from: vaultAgent, path: a }"),
  wrong("an agent without a path", "secret.path", "secret: { from: vaultAgent, role: a }"),
  wrong(
    "a Secret of an agent's",
    "secret.name",
    "secret: { from: vaultAgent, role: a, path: b, name: c }",
  ),
  wrong("a role of a Secret", "secret.role", "secret: { role: a }"),
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
    "a template of a driver's",
    "secret.monitorTemplate",
    "secret: { from: csi, className: a, monitorTemplate: b }",
  ),
  wrong("a keystore of no class", "certificates.className", "certificates: { kind: csi }"),
  wrong(
    "a second Secret of an operator's",
    "certificates.passwordSecretName",
    "certificates: { kind: externalSecret, storeName: a, remoteKey: b, passwordSecretName: c }",
  ),
  wrong("a size of a trial", "storage.size", "storage: { kind: emptyDir, size: 8Gi }"),
  wrong("a claim's name", "storage.claimName", "storage: { claimName: a }"),
  wrong(
    "claims of another branch",
    "storage.existingClaims",
    "storage: { kind: claim, existingClaims: [a] }",
  ),
  wrong("claims that are not named", "storage.existingClaims", "storage: { kind: existingClaims }"),
  wrong("a switch of snapshots", "snapshots.enabled", "snapshots: { enabled: true }"),
  wrong("autoscaling", "autoscaling", "autoscaling: { enabled: true }"),
  wrong("who reads metrics", "networkPolicy.monitoring", "networkPolicy: { monitoring: [] }"),
  wrong("a misspelt key below", "probes.startup.period", "probes: { startup: { period: 1 } }"),
  wrong(
    "a misspelt key in a Kubernetes shape",
    "resources.limit",
    "resources: { limit: { cpu: 1 } }",
  ),
  wrong(
    "constraints of another spread",
    "topologySpread.constraints",
    "topologySpread: { policy: hard, constraints: [] }",
  ),
];
