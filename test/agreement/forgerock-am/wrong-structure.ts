import { wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 2"),
  wrong("a key of another chart", "replicaCount", "replicaCount: 2"),
  wrong("the update strategy of a StatefulSet", "updateStrategy", "updateStrategy: OnDelete"),
  wrong("a misspelt key of the address", "hostname.uri", "hostname: { uri: 'https://a/openam' }"),
  wrong("the cookie's domain elsewhere", "cookieDomain", "cookieDomain: example.com"),
  wrong(
    "a token store by a switch of its own",
    "tokenStore.enable",
    "tokenStore: { enable: true }",
  ),
  wrong("a misspelt base DN", "configStore.baseDN", "configStore: { baseDN: 'dc=a' }"),
  wrong("a misspelt login", "userStore.bindDN", "userStore: { bindDN: 'cn=a' }"),
  wrong("a password in the values", "secret.password", "secret: { password: a }"),
  wrong(
    "a password of a store in the values",
    "configStore.secret.password",
    "configStore: { secret: { password: a } }",
  ),
  wrong(
    "a name beside servers that are named",
    "configStore.servers.name",
    "configStore: { servers: { from: list, hosts: ['a:1636'], name: a }, secret: { name: a } }",
  ),
  wrong(
    "a number of servers that are named",
    "userStore.servers.replicas",
    "userStore: { servers: { from: list, hosts: ['a:1636'], replicas: 2 }, secret: { name: a } }",
  ),
  wrong(
    "servers that are named, of a release",
    "configStore.servers.hosts",
    "configStore: { servers: { from: release, hosts: ['a:1636'] }, secret: { name: a } }",
  ),
  wrong(
    "servers that are named, without the word",
    "tokenStore.servers.hosts",
    "tokenStore: { enabled: true, servers: { hosts: ['a:1636'] }, secret: { name: a } }",
  ),
  wrong(
    "a list without servers",
    "userStore.servers.hosts",
    "userStore: { servers: { from: list }, secret: { name: a } }",
  ),
  wrong(
    "a misspelt key of a release",
    "configStore.servers.release",
    "configStore: { servers: { release: a } }",
  ),
  wrong("servers as a list", "configStore.servers", "configStore: { servers: ['a:1636'] }"),
  wrong("a store as a text", "userStore", "userStore: 'ldaps://a:1636'"),
  wrong("a value of stateless sessions", "sessions.minutes", "sessions: { minutes: 30 }"),
  wrong(
    "a value of stateful sessions",
    "sessions.owners",
    "hostname: { url: 'https://a/openam' }\nsessions: { kind: stateful, owners: 2 }",
  ),
  wrong("the sessions by a word alone", "sessions", "sessions: stateful"),
  wrong("requests as a list", "configuration", "configuration: ['PUT /a']"),
  wrong(
    "a request as a mapping",
    "configuration.a.http",
    "configuration: { a.http: { method: PUT } }",
  ),
  wrong("Secrets of requests as one", "configurationSecrets", "configurationSecrets: clients"),
  wrong("a misspelt key of the Job", "job.timeout", "job: { timeout: 600 }"),
  wrong("a key below", "probes.startup.period", "probes: { startup: { period: 1 } }"),
  wrong("a port of LDAP", "service.ldapPort", "service: { ldapPort: 1389 }"),
  wrong("who reads metrics", "networkPolicy.monitoring", "networkPolicy: { monitoring: [] }"),
  wrong("TLS of the route", "route.tls", "route: { tls: { termination: reencrypt } }"),
  wrong(
    "a switch of TLS of the Ingress",
    "ingress.tls.enabled",
    "ingress: { tls: { enabled: true } }",
  ),
  wrong(
    "an issuer's certificate without an issuer",
    "ingress.tls.issuer",
    "ingress: { enabled: true, hosts: [a.example.com], tls: { certificate: cert-manager } }",
  ),
  wrong(
    "a Secret of the controller's certificate",
    "ingress.tls.secretName",
    "ingress: { enabled: true, hosts: [a.example.com], tls: { certificate: controller, secretName: a } }",
  ),
  wrong(
    "a Gateway without a name",
    "httpRoute.parentRefs[0].name",
    "httpRoute: { enabled: true, parentRefs: [{ port: 1 }] }",
  ),
  wrong(
    "a misspelt key of a Gateway",
    "httpRoute.parentRefs[0].section",
    "httpRoute: { enabled: true, parentRefs: [{ name: a, section: b }] }",
  ),
  wrong("labels of a StatefulSet", "statefulSet", "statefulSet: { labels: { a: b } }"),
  wrong("a misspelt key of the Deployment", "deployment.surge", "deployment: { surge: 1 }"),
  wrong("a heap in bytes", "jvm.heap", "jvm: { heap: 1Gi }"),
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
    "an object without a kind",
    "extraObjects[0].kind",
    "extraObjects: [{ apiVersion: v1, metadata: { name: a } }]",
  ),
  wrong(
    "constraints of another spread",
    "topologySpread.constraints",
    "topologySpread: { policy: hard, constraints: [] }",
  ),
];
