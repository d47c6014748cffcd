import { wrong, type Case } from "../case.js";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong("replicas beside autoscaling by default", "replicas", "replicas: 3"),
  wrong(
    "sessions that are kept without an address",
    "hostname.url",
    "sessions: { kind: stateful }",
  ),
  wrong(
    "a configuration store without its Secret",
    "configStore.secret.name",
    "configStore: { servers: { from: list, hosts: ['a.example.com:636'] } }",
  ),
  wrong(
    "a user store without its Secret",
    "userStore.secret.name",
    "userStore: { servers: { from: list, hosts: ['a.example.com:636'] } }",
  ),
  wrong(
    "a store of tokens without its Secret",
    "tokenStore.secret.name",
    "tokenStore: { enabled: true, servers: { from: list, hosts: ['a.example.com:636'] } }",
  ),
  wrong(
    "one password for two",
    "secret.administratorKey",
    "secret: { administratorKey: a, agentsKey: a }",
  ),
  wrong(
    "the administrator's password for agents",
    "secret.agentsKey",
    "secret: { agentsKey: administrator }",
  ),
  wrong(
    "a rollout in which no pod may come or go",
    "deployment.maxSurge",
    "deployment: { maxSurge: 0 }",
  ),
  wrong(
    "a label of the Deployment and of all objects",
    "deployment.labels",
    "deployment: { labels: { a: b } }\ncommonLabels: { a: c }",
  ),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 1000Mi } }",
  ),
  wrong(
    "more pods at least than at most",
    "autoscaling.minReplicas",
    "autoscaling: { minReplicas: 5 }",
  ),
  wrong("no second to leave", "shutdown.delaySeconds", "shutdown: { delaySeconds: 60 }"),
  wrong(
    "the address where a pod finds itself",
    "hostAliases",
    "hostAliases: [{ ip: 127.0.0.2, hostnames: [a] }]",
  ),
  wrong(
    "as many pods to keep as autoscaling leaves",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 2 }",
  ),
  wrong("more zones than pods at least", "zones.names", "zones: { names: [a, b, c] }"),
  wrong(
    "a certificate for an address without TLS",
    "hostname.url",
    "hostname: { url: 'http://login.example.com/openam' }\ningress: { enabled: true, tls: { certificate: controller } }",
  ),
  wrong("a store as a variable", "extraEnv", "extraEnv: [{ name: CONFIG_SERVERS, value: a }]"),
  wrong(
    "the Job's name for a container",
    "extraContainers",
    "extraContainers: [{ name: configure }]",
  ),
];
