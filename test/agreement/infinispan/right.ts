import { right, yamlOnly, type Case } from "../case.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# replicas: many\n", yamlOnly),
  right("one server", "replicas: 1\nowners: 1"),
  right("as many owners as servers", "replicas: 5\nowners: 5"),
  right("one owner", "owners: 1"),
  right("as many servers as there may be", "replicas: 100"),
  right("a whole number written as a float", "replicas: 3.0"),
  right("a cache by its name", "caches: [{ name: carts }]"),
  right("a cache of the longest name", `caches: [{ name: ${"a".repeat(128)} }]`),
  right(
    "a cache with all that it may have",
    `caches:
  - name: rates_1.x-y
    mode: replicated
    encoding: application/x-jboss-marshalling
    transactional: true
    lifespanSeconds: 1
    maxCount: 1000000000
    persistent: yes
    backup: none
`,
  ),
  right("two caches", "caches: [{ name: a }, { name: b, backup: async, mode: distributed }]"),
  right("the caches of Keycloak on WildFly", "keycloakWildfly: true"),
  right("the caches of Keycloak on Quarkus", "keycloak: true"),
  right(
    "files of Infinispan's",
    "configuration: { caches.xml: <infinispan/>, b.json: '{}', c-1_2.yaml: 'infinispan: {}' }",
  ),
  right(
    "another site",
    "crossSite: { kind: gossipRouter, site: lon, others: [nyc], routers: ['router.nyc.example.com[12001]'] }",
  ),
  right(
    "two other sites, with all that may be said",
    `crossSite:
  kind: gossipRouter
  site: Lon_1-a
  others: [nyc, syd]
  routers: ["192.0.2.1[1]", "a.b[65535]"]
  strategy: async
  failurePolicy: ignore
  timeoutSeconds: 3600
  takeOffline: { afterFailures: 1, minWaitSeconds: 86400 }
router:
  service: { type: NodePort, nodePort: 30001, labels: { a: b }, annotations: { c.d/e: f } }
  resources: { limits: { memory: null } }
`,
    yamlOnly,
  ),
  right("one site by its word", "crossSite: { kind: none }"),
  right(
    "a Secret of one's own",
    "secret: { name: a.b, usernameKey: user, passwordKey: pass.word }",
  ),
  right("Vault's injector", "secret: { from: vaultAgent, role: sso, path: secret/data/sso }"),
  right(
    "a template of Vault Agent",
    "secret: { from: vaultAgent, role: a, path: b, passwordTemplate: '{{ with secret \"b\" }}{{ .Data.p }}{{ end }}' }",
  ),
  right(
    "a store of the External Secrets Operator",
    "secret: { from: externalSecret, storeName: vault, storeKind: ClusterSecretStore, remoteKey: /sso:1, refreshInterval: 90s }",
  ),
  right(
    "the Vault Secrets Operator",
    "secret: { from: vaultStaticSecret, authName: vault/default, mount: team/kv, path: a/b.c, type: kv-v1, refreshAfter: 10m }",
  ),
  right("a CSI driver", "secret: { from: csi, className: a }\ntls: { kind: csi, className: b }"),
  right(
    "a certificate of a Secret",
    "tls: { kind: secret, name: cert, certificateKey: chain.pem }",
  ),
  right("a certificate by the release's name", "tls: { kind: secret }"),
  right("no certificate, by its word", "tls: { kind: none }"),
  right(
    "one role for both",
    "secret: { from: vaultAgent, role: a, path: b }\ntls: { kind: vaultAgent, role: a, path: c }",
  ),
  right("TLS among servers", "transport: { tls: { kind: secret } }"),
  right(
    "TLS among servers with all that may be said",
    "transport: { tls: { kind: secret, name: a.b, passwordSecretName: pin, keystoreKey: a, truststoreKey: b, passwordKey: c } }",
  ),
  right("no TLS among servers, by its word", "transport: { tls: { kind: none } }"),
  right(
    "users with roles",
    "users: { accounts: [{ username: a.b-c_d@e, groups: [admin, deployer, application, observer, monitor] }, { username: 1a, groups: [observer] }] }",
  ),
  right(
    "users whose passwords Vault has",
    "users: { accounts: [{ username: a, groups: [monitor] }], secret: { from: vaultAgent, role: a, path: b, template: c } }",
  ),
  right(
    "a Route whose router ends TLS",
    "route: { enabled: true, host: cache.example.com, path: /rest, stickySessions: false }",
  ),
  right(
    "a Route to an endpoint with TLS",
    "tls: { kind: secret }\nroute: { enabled: true, tls: { termination: passthrough } }",
  ),
  right("another port", "service: { port: 443 }"),
  right("a port of the nodes", "service: { type: NodePort, nodePort: 30222 }"),
  right(
    "a load balancer",
    "service: { type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24], loadBalancerClass: a.b/c }",
  ),
  right(
    "who may connect",
    "networkPolicy: { clients: [{ podSelector: {} }], monitoring: [{ namespaceSelector: {} }], extraIngress: [{ ports: [{ port: 1 }] }] }",
  ),
  right("no policy", "networkPolicy: { enabled: false }"),
  right("a domain", "clusterDomain: k8s.example.com"),
  right(
    "a volume with all that it takes",
    "storage: { kind: claim, size: 8Ti, storageClassName: fast.ssd, accessMode: ReadWriteOncePod }",
  ),
  right("a class of one's own", "storageClass: { provisioner: ebs.csi.aws.com }"),
  right("nothing that lasts", "storage: { kind: emptyDir }"),
  right(
    "options of the virtual machine",
    "jvm: { maxRamPercentage: 90, options: ['-XX:+UseZGC'] }",
  ),
  right(
    "a limit of just what the server needs",
    "resources: { requests: { memory: 512Mi }, limits: { memory: 512Mi } }",
  ),
  right("a monitor", "metrics: { serviceMonitor: { enabled: true, interval: 30s } }"),
  right("no metrics", "metrics: { enabled: false }"),
  right("no wait", "leaveSeconds: 0"),
  right("a long wait", "leaveSeconds: 3600\nterminationGracePeriodSeconds: 3600"),
  right("a budget", "podDisruptionBudget: { minAvailable: 1 }"),
  right("zones", "replicas: 3\nzones: { names: [a, b, c], minimumPerZone: 1 }"),
  right(
    "a user of OpenShift's choice",
    "podSecurityContext: { runAsUser: null, runAsGroup: null, fsGroup: null }",
    yamlOnly,
  ),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
];
