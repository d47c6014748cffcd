import { wrong, type Case } from "../case.js";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong(
    "a port of the nodes for a Service inside",
    "service.nodePort",
    "service: { nodePort: 30432 }",
  ),
  wrong("a user name in two places", "username", "username: a\nsecret: { usernameKey: b }"),
  wrong(
    "a user name and a template that prints one",
    "username",
    "username: a\nsecret: { from: vaultAgent, role: a, path: b, usernameTemplate: c }",
  ),
  wrong("a dump of no volume", "restore.claimName", "restore: { file: app.dump }"),
  wrong("a volume without a dump", "restore.file", "restore: { claimName: backups }"),
  wrong(
    "a cache of the server larger than all that is cached",
    "memory.cachePercent",
    "memory: { sharedBuffersPercent: 50, cachePercent: 49 }",
  ),
  wrong(
    "a cache smaller than the server's by default",
    "memory.cachePercent",
    "memory: { cachePercent: 24 }",
  ),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 200Mi } }",
  ),
  wrong(
    "no limit of memory",
    "resources.limits.memory",
    "resources: { limits: { memory: null } }",
    "YAML alone can write this",
  ),
  wrong(
    "a request above its limit",
    "resources.requests.memory",
    "resources: { requests: { memory: 3Gi } }",
  ),
  wrong(
    "a request of CPU above its limit",
    "resources.requests.cpu",
    "resources: { limits: { cpu: 100m } }",
  ),
  wrong(
    "the server's name for a container",
    "extraContainers",
    "extraContainers: [{ name: postgresql }]",
  ),
  wrong(
    "the server's name for an init container",
    "initContainers",
    "initContainers: [{ name: postgresql }]",
  ),
  wrong("an init container twice", "initContainers", "initContainers: [{ name: a }, { name: a }]"),
  wrong("a container twice", "extraContainers", "extraContainers: [{ name: a }, { name: a }]"),
  wrong(
    "two mounts at one path",
    "extraVolumeMounts",
    "extraVolumeMounts: [{ name: a, mountPath: /a }, { name: b, mountPath: /a }]",
  ),
  wrong("the database as a variable", "extraEnv", "extraEnv: [{ name: POSTGRES_DB, value: a }]"),
  wrong(
    "the password as a variable",
    "extraEnv",
    "extraEnv: [{ name: POSTGRES_PASSWORD, value: a }]",
  ),
  wrong(
    "the owner from another file",
    "extraEnv",
    "extraEnv: [{ name: POSTGRES_USER_FILE, value: /a }]",
  ),
  wrong("another data directory", "extraEnv", "extraEnv: [{ name: PGDATA, value: /a }]"),
  wrong(
    "a volume for shared memory",
    "extraVolumes",
    "extraVolumes: [{ name: shm, emptyDir: {} }]",
  ),
  wrong(
    "a mount over the data",
    "extraVolumeMounts",
    "extraVolumeMounts: [{ name: a, mountPath: /var/lib/postgresql/data }]",
  ),
  wrong(
    "a label of the Service that its selector needs",
    "service.labels.app.kubernetes.io/name",
    "service: { labels: { app.kubernetes.io/name: a } }",
  ),
  wrong(
    "ranges of a port of the nodes",
    "service.type",
    "service: { type: NodePort, loadBalancerSourceRanges: [10.0.0.0/8] }",
  ),
];
