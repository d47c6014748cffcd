import { wrong, yamlOnly, type Case } from "../case.js";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong("more owners than servers", "owners", "replicas: 3\nowners: 4"),
  wrong("more owners than the servers of the default", "owners", "owners: 3"),
  wrong("fewer servers than the owners of the default", "owners", "replicas: 1"),
  wrong("two caches of one name", "caches", "caches: [{ name: a }, { name: a, mode: replicated }]"),
  wrong("caches of both Keycloaks", "keycloakWildfly", "keycloak: true\nkeycloakWildfly: true"),
  wrong(
    "the chart's own file",
    "configuration.infinispan.xml",
    "configuration: { infinispan.xml: a }",
  ),
  wrong(
    "a router's Service outside without sites",
    "crossSite.kind",
    "router: { service: { type: NodePort } }",
  ),
  wrong(
    "a port of the nodes of a router's Service inside",
    "router.service.type",
    "crossSite: { kind: gossipRouter, site: a, others: [b], routers: ['d[1]'] }\nrouter: { service: { nodePort: 30001 } }",
  ),
  wrong(
    "a label of the router's Service and of all objects",
    "router.service.labels",
    "router: { service: { labels: { a: b } } }\ncommonLabels: { a: c }",
  ),
  wrong("a port of the nodes of a Service inside", "service.type", "service: { nodePort: 30222 }"),
  wrong("a key of no certificate", "tls.certificateKey", "tls: { certificateKey: a }"),
  wrong(
    "a private key's key of no certificate",
    "tls.privateKeyKey",
    "tls: { kind: none, privateKeyKey: a }",
  ),
  wrong(
    "a keystore's key of no TLS",
    "transport.tls.keystoreKey",
    "transport: { tls: { keystoreKey: a } }",
  ),
  wrong(
    "a truststore by another key, which an operator decodes",
    "transport.tls.truststoreKey",
    "transport: { tls: { kind: vaultStaticSecret, mount: a, path: b, truststoreKey: c } }",
  ),
  wrong("passwords of nobody", "users.accounts", "users: { secret: { from: csi, className: a } }"),
  wrong(
    "two users of one name",
    "users.accounts",
    "users: { accounts: [{ username: a, groups: [observer] }, { username: a, groups: [admin] }] }",
  ),
  wrong(
    "two roles for the agent of servers that talk by TLS",
    "secret.role",
    "secret: { from: vaultAgent, role: a, path: b }\ntransport: { tls: { kind: vaultAgent, role: c, path: b } }",
  ),
  wrong(
    "a Route that ends TLS before an endpoint with TLS",
    "tls.kind",
    "tls: { kind: secret }\nroute: { enabled: true }",
  ),
  wrong(
    "a Route that leaves TLS to an endpoint without",
    "tls.kind",
    "route: { enabled: true, tls: { termination: passthrough } }",
  ),
  wrong(
    "a label of the Route and of all objects",
    "route.labels",
    "route: { labels: { a: b } }\ncommonLabels: { a: c }",
  ),
  wrong(
    "two roles for one agent",
    "secret.role",
    "secret: { from: vaultAgent, role: a, path: b }\ntls: { kind: vaultAgent, role: c, path: b }",
  ),
  wrong("a wait longer than there is time for", "leaveSeconds", "leaveSeconds: 61"),
  wrong("less time than the wait", "leaveSeconds", "terminationGracePeriodSeconds: 30"),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 500Mi } }",
  ),
  wrong(
    "no limit of memory",
    "resources.limits.memory",
    "resources: { limits: { memory: null } }",
    yamlOnly,
  ),
  wrong(
    "a budget that keeps all",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 2 }",
  ),
  wrong(
    "a monitor of no metrics",
    "metrics.enabled",
    "metrics: { enabled: false, podMonitor: { enabled: true } }",
  ),
  wrong(
    "two classes",
    "storageClass.provisioner",
    "storageClass: { provisioner: a.b }\nstorage: { storageClassName: fast }",
  ),
  wrong(
    "the server's name for a container",
    "extraContainers",
    "extraContainers: [{ name: infinispan }]",
  ),
  wrong(
    "options of the virtual machine as a variable",
    "extraEnv",
    "extraEnv: [{ name: JAVA_OPTS, value: a }]",
  ),
  wrong("a volume of the data", "extraVolumes", "extraVolumes: [{ name: data, emptyDir: {} }]"),
  wrong(
    "a mount over the scripts",
    "extraVolumeMounts",
    "extraVolumeMounts: [{ name: a, mountPath: /opt/fairlead/scripts }]",
  ),
];
