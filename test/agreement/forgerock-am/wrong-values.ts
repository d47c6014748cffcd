import { regex, shapes, wrong, type Case } from "../case.js";

/** Documents with one value that is wrong by itself, or a key that is not there. */
export const wrongValues: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 2"),
  wrong("a key of another chart", "statefulSet", "statefulSet: { labels: {} }"),
  wrong("storage", "storage", "storage: { kind: emptyDir }"),
  wrong("an address without its scheme", "hostname.url", "hostname: { url: a.example.com }", regex),
  wrong(
    "a domain of cookies with a dot ahead",
    "hostname.cookieDomain",
    "hostname: { cookieDomain: .example.com }",
    regex,
  ),
  wrong("sessions of another kind", "sessions.kind", "sessions: { kind: sticky }"),
  wrong("requests by another name", "configuration.a.json", "configuration: { a.json: b }", regex),
  wrong("requests that are no text", "configuration.a.http", "configuration: { a.http: {} }"),
  wrong("a Secret in capitals", "configurationSecrets[0]", "configurationSecrets: [A]", regex),
  wrong("a key with a slash", "secret.agentsKey", "secret: { agentsKey: a/b }", regex),
  wrong("a password in the values", "secret.password", "secret: { password: a }"),
  wrong("a Job that is never tried again", "job.backoffLimit", "job: { backoffLimit: 0 }"),
  wrong("a Job without time", "job.timeoutSeconds", "job: { timeoutSeconds: 299 }"),
  wrong("no server", "userStore.servers.replicas", "userStore: { servers: { replicas: 0 } }"),
  wrong(
    "a list of no servers",
    "userStore.servers.hosts",
    "userStore: { servers: { from: list, hosts: [] }, secret: { name: a } }",
  ),
  wrong(
    "servers that are not named",
    "userStore.servers.hosts",
    "userStore: { servers: { from: list }, secret: { name: a } }",
  ),
  wrong(
    "servers of a release",
    "userStore.servers.hosts",
    "userStore: { servers: { from: release, hosts: ['a.example.com:636'] } }",
  ),
  wrong(
    "a server without its port",
    "userStore.servers.hosts[0]",
    "userStore: { servers: { from: list, hosts: [a.example.com] }, secret: { name: a } }",
    regex,
  ),
  wrong(
    "a server on port 0",
    "userStore.servers.hosts[0]",
    "userStore: { servers: { from: list, hosts: ['a.example.com:0'] }, secret: { name: a } }",
    regex,
  ),
  wrong("a base DN in capitals", "configStore.baseDn", "configStore: { baseDn: DC=a }", regex),
  wrong("a user by a name", "configStore.bindDn", "configStore: { bindDn: admin }", regex),
  wrong("a word for a switch", "tokenStore.enabled", "tokenStore: { enabled: 'yes' }"),
  wrong("a heap of all", "jvm.maxRamPercentage", "jvm: { maxRamPercentage: 81 }"),
  wrong("an option without a dash", "jvm.options[0]", "jvm: { options: [Xint] }", regex),
  wrong("a share of pods", "deployment.maxSurge", "deployment: { maxSurge: 25% }"),
  wrong("metrics", "metrics", "metrics: { enabled: true }"),
  wrong(
    "a quantity with a wrong unit",
    "resources.limits.memory",
    "resources: { limits: { memory: 2GB } }",
    shapes,
  ),
];
