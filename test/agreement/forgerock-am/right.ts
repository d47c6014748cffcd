import { right, yamlOnly, type Case } from "../case.js";
import { commercial } from "./wrong-distributions.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# replicas: 3\n", yamlOnly),
  right("a fixed number", "replicas: 3\nautoscaling: { enabled: false }"),
  right(
    "one access manager",
    "replicas: 1\nautoscaling: { enabled: false }\npodDisruptionBudget: { maxUnavailable: 1 }",
  ),
  right("autoscaling that is off, by default two", "autoscaling: { enabled: false }"),
  right("as many as there may be", "autoscaling: { minReplicas: 100, maxReplicas: 100 }"),
  right("a whole number written as a float", "autoscaling: { minReplicas: 3.0 }"),
  right(
    "autoscaling with all that it takes",
    `autoscaling:
  enabled: true
  minReplicas: 3
  maxReplicas: 40
  targetCPUUtilizationPercentage: 60
  targetMemoryUtilizationPercentage: 80
  metrics: [{ type: Pods, pods: { metric: { name: logins }, target: { type: AverageValue, averageValue: "50" } } }]
  behavior: { scaleDown: { selectPolicy: Disabled } }
`,
  ),
  right("OpenAM by its word", "distribution: { name: openam }"),
  right("the commercial server", commercial),
  right(
    "the commercial server with all that it takes",
    `${commercial}secret: { from: vaultStaticSecret, mount: a, path: b }\nauthority: { name: a, key: b }\nautoscaling: { enabled: false }`,
  ),
  right(
    "the commercial server with a Secret of one's own",
    commercial.replace("forgerock }", "forgerock, environmentSecretName: am-env-secrets }"),
  ),
  right("a public URL", "hostname: { url: 'https://login.example.com/openam' }"),
  right("a public URL with a port", "hostname: { url: 'http://login.example.com:8080/openam' }"),
  right(
    "a domain of the cookie",
    "hostname: { url: 'https://login.example.com/openam', cookieDomain: example.com }",
  ),
  right("a domain of the cookie alone", "hostname: { cookieDomain: sso.example.com }"),
  right("stateless sessions by their word", "sessions: { kind: stateless }"),
  right(
    "stateful sessions behind a public URL",
    "sessions: { kind: stateful }\nhostname: { url: 'https://login.example.com/openam' }",
  ),
  right(
    "stateful sessions of a fixed number",
    "sessions: { kind: stateful }\nautoscaling: { enabled: false }",
  ),
  right("a request", "configuration: { a.http: 'DELETE /realms/a' }"),
  right(
    "requests of many lines",
    `configuration:
  10-oauth2.http: |
    PUT /realm-config/services/oauth-oidc
    Accept-API-Version: protocol=1.0,resource=1.0

    {"a": "b"}
  20_b.c.http: ""
`,
  ),
  right("requests of Secrets", "secretConfiguration: { names: [openam-clients, b.c] }"),
  right(
    "requests of both kinds",
    "configuration: { a.http: 'PUT /a' }\nsecretConfiguration: { from: existingSecret, names: [a] }\nrolloutTrigger: '2'",
  ),
  right(
    "a Secret of one's own",
    "secret: { name: openam.secrets, administratorKey: a, agentsKey: b, encryptionKeyKey: .c, keystoreKey: d_e.jceks, keystorePasswordKey: F }",
  ),
  right("a Secret by its word", "secret: { from: existingSecret, name: words }"),
  right(
    "everything from Vault's injector",
    `secret: { from: vaultAgent, role: openam, path: secret/data/openam, keystoreTemplate: a }
configStore: { secret: { from: vaultAgent, role: openam, path: secret/data/stores, key: config, template: b } }
userStore: { secret: { from: vaultAgent, role: openam, path: secret/data/stores } }
tokenStore: { enabled: true, secret: { from: vaultAgent, role: openam, path: secret/data/stores } }
authority: { from: vaultAgent, role: openam, path: pki/data/directories }
secretConfiguration: { from: vaultAgent, role: openam, path: secret/data/clients, requests: { 20-a.http: a.b } }
podAnnotations: { vault.hashicorp.com/auth-path: auth/eu }
`,
  ),
  right(
    "another role of a token store that is off",
    "secret: { from: vaultAgent, role: a, path: b }\ntokenStore: { secret: { from: vaultAgent, role: c, path: b } }",
  ),
  right(
    "everything from a CSI driver",
    `secret: { from: csi, className: openam }
configStore: { servers: { from: list, hosts: ['a:1636'] }, secret: { from: csi, className: openam, key: config } }
userStore: { secret: { from: csi, className: openam } }
authority: { from: csi, className: pki, key: ca.pem }
secretConfiguration: { from: csi, className: openam, requests: { a.http: a } }
configuration: { b.http: 'PUT /b' }
`,
  ),
  right(
    "everything from operators",
    `secret: { from: externalSecret, storeName: vault, storeKind: ClusterSecretStore, remoteKey: openam, refreshInterval: 5m }
configStore: { secret: { from: vaultStaticSecret, mount: kv, path: stores, key: config } }
userStore: { secret: { from: externalSecret, storeName: vault, remoteKey: users } }
authority: { from: vaultStaticSecret, authName: vault/default, mount: kv, path: ca, type: kv-v1, refreshAfter: 10m }
secretConfiguration: { from: externalSecret, storeName: vault, remoteKey: clients, requests: { a.http: a } }
`,
  ),
  right(
    "requests that an operator has whole",
    "secretConfiguration: { from: vaultStaticSecret, mount: kv, path: clients }",
  ),
  right("no requests of Secrets", "secretConfiguration: { names: [] }"),
  right(
    "an administrator under the agents' name",
    "secret: { administratorKey: agents, agentsKey: a }",
  ),
  right("a patient Job", "job: { backoffLimit: 100, timeoutSeconds: 86400 }"),
  right("a Job in a hurry", "job: { backoffLimit: 1, timeoutSeconds: 300 }"),
  right("stores of releases by their word", "configStore: { servers: { from: release } }"),
  right(
    "a store of a release elsewhere",
    "userStore: { servers: { name: users, namespace: directories, replicas: 5 }, baseDn: 'dc=example,dc=com' }",
  ),
  right(
    "a store of a release of one's own login",
    "userStore: { bindDn: 'uid=access.manager@example.com,OU=Admins 1', secret: { name: a, key: password } }",
  ),
  right(
    "servers that are named",
    "configStore: { servers: { from: list, hosts: ['ldap-1.example.com:1636', '192.0.2.1:65535', 'a:1'] }, secret: { name: ldap } }",
  ),
  right("a token store", "tokenStore: { enabled: true }"),
  right(
    "a token store with all that it takes",
    "tokenStore: { enabled: true, servers: { from: list, hosts: ['a:1636'] }, baseDn: 'ou=famrecords,ou=tokens', bindDn: 'uid=cts', secret: { name: cts, key: pin } }",
  ),
  right(
    "servers of a token store that is off",
    "tokenStore: { servers: { from: list, hosts: ['a:1636'] } }",
  ),
  right(
    "all three stores outside",
    `configStore: { servers: { from: list, hosts: ['a:1636'] }, secret: { name: a } }
userStore: { servers: { from: list, hosts: ['b:1636', 'c:1636'] }, secret: { name: b } }
tokenStore: { enabled: true, servers: { from: list, hosts: ['d:1636'] }, secret: { name: c } }
authority: { name: directories-tls, key: authority.pem }
`,
  ),
  right("a port of one's own", "service: { httpPort: 80 }"),
  right("a port of the nodes", "service: { type: NodePort, httpNodePort: 30080 }"),
  right(
    "a load balancer",
    "service: { type: LoadBalancer, loadBalancerClass: example.com/internal, loadBalancerSourceRanges: [10.0.0.0/8], externalTrafficPolicy: Local, sessionAffinity: ClientIP }",
  ),
  right("traffic that stays close", "service: { trafficDistribution: PreferClose }"),
  right(
    "labels and annotations of the Service",
    "service: { labels: { team: a }, annotations: { example.com/a: 'b: c' } }",
  ),
  right(
    "clients",
    "networkPolicy: { clients: [{ podSelector: { matchLabels: { app: proxy } } }], extraIngress: [{ from: [{ podSelector: {} }] }] }",
  ),
  right("no policy", "networkPolicy: { enabled: false }"),
  right("another cluster domain", "clusterDomain: k8s.example.com"),
  right(
    "an Ingress with all that it takes",
    `hostname: { url: 'https://login.example.com/openam' }
ingress:
  enabled: true
  className: nginx
  hosts: [sso.example.com]
  paths: [/openam/oauth2, /]
  tls: { certificate: cert-manager, issuer: letsencrypt, secretName: tls }
  stickySessions: nginx
  labels: { team: a }
  annotations: { nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8 }
`,
  ),
  right("an Ingress of hosts alone", "ingress: { enabled: true, hosts: [sso.example.com] }"),
  right("an Ingress for every host", "ingress: { enabled: true }"),
  right(
    "an Ingress with a Secret",
    "ingress: { enabled: true, hosts: [a.example.com], tls: { certificate: secret, secretName: tls } }",
  ),
  right("an Ingress of Traefik", "ingress: { enabled: true, stickySessions: traefik }"),
  right(
    "a route of a Gateway",
    `httpRoute:
  enabled: true
  parentRefs: [{ name: public, namespace: gateways, sectionName: https, port: 443 }]
  hostnames: [login.example.com]
  paths: [/openam]
  sessionPersistence: cookie
`,
  ),
  right(
    "a route of OpenShift",
    "route: { enabled: true, host: login.example.com, path: /openam/oauth2, stickySessions: false, insecureEdgeTerminationPolicy: None }",
  ),
  right(
    "a route of OpenShift to the public URL",
    "hostname: { url: 'https://login.example.com/openam' }\nroute: { enabled: true }",
  ),
  right("the largest heap", "jvm: { maxRamPercentage: 80 }"),
  right(
    "options of the virtual machine",
    "jvm: { options: [-XX:+UseZGC, -Dhttp.nonProxyHosts=a|b] }",
  ),
  right(
    "a limit of just what the server needs",
    "resources: { requests: { memory: 1Gi }, limits: { memory: 1Gi } }",
  ),
  right("a limit in bytes", "resources: { limits: { memory: 4294967296 } }"),
  right("no limit of CPU", "resources: { limits: { cpu: null } }", yamlOnly),
  right("probes", "probes: { startup: { periodSeconds: 1, failureThreshold: 10000 } }"),
  right("no delay", "shutdown: { delaySeconds: 0 }"),
  right(
    "the longest delay",
    "shutdown: { delaySeconds: 3600 }\nterminationGracePeriodSeconds: 7200",
  ),
  right("a budget that keeps one of two", "podDisruptionBudget: { minAvailable: 1 }"),
  right("a budget that lets more go", "podDisruptionBudget: { maxUnavailable: 2 }"),
  right("no budget", "podDisruptionBudget: { enabled: false, minAvailable: 9 }"),
  right("a hard spread", "topologySpread: { policy: hard }"),
  right("no spread", "topologySpread: { policy: none }"),
  right(
    "a spread of one's own",
    "topologySpread: { policy: custom, constraints: [{ maxSkew: 2, topologyKey: rack, whenUnsatisfiable: DoNotSchedule }] }",
  ),
  right("two zones", "zones: { names: [eu-a, eu-b] }"),
  right(
    "three zones with four pods each",
    "autoscaling: { minReplicas: 12, maxReplicas: 40 }\nzones: { names: [a, b, c], minimumPerZone: 4, waitForAll: false }\ntopologySpread: { policy: hard }",
  ),
  right(
    "zones of a fixed number",
    "replicas: 36\nautoscaling: { enabled: false }\nzones: { names: [a, b, c], minimumPerZone: 12 }",
  ),
  right(
    "zones beside other pods",
    "zones: { names: ['1', 'no'] }\naffinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }",
  ),
  right(
    "placement",
    "nodeSelector: { pool: identity }\ntolerations: [{ key: a, operator: Exists, effect: NoSchedule }]\npriorityClassName: high",
  ),
  right(
    "names of hosts",
    "hostAliases: [{ ip: 127.0.0.3, hostnames: [a] }]\ndnsPolicy: None\ndnsConfig: { nameservers: [192.0.2.1] }",
  ),
  right(
    "a Deployment that goes before it comes",
    "deployment: { maxSurge: 0, maxUnavailable: 1, labels: { a: b }, annotations: { c: d } }",
  ),
  right(
    "a user of OpenShift's choice",
    "podSecurityContext: { runAsUser: null, runAsGroup: null, fsGroup: null }",
    yamlOnly,
  ),
  right("an existing service account", "serviceAccount: { create: false, name: robot }"),
  right(
    "an image of a registry with a port",
    "image: { repository: 'registry.example.com:5000/team/openam', tag: 16.0.5-1, pullSecrets: [{ name: a }] }",
  ),
  right("names and labels", "nameOverride: am\nfullnameOverride: login\ncommonLabels: { team: a }"),
  right(
    "metadata of pods",
    "podLabels: { a: b }\npodAnnotations: { c: 'd: e' }\nrolloutTrigger: rotated-2026-11",
  ),
  right(
    "variables from elsewhere",
    "extraEnv: [{ name: TZ, value: UTC }]\nextraEnvFrom: [{ configMapRef: { name: c } }]",
  ),
  right(
    "volumes and containers",
    `extraVolumes: [{ name: a, emptyDir: { sizeLimit: 1Gi } }]
extraVolumeMounts: [{ name: a, mountPath: /usr/local/tomcat/a }]
extraContainers: [{ name: proxy, image: 'example.com/proxy:1' }]
initContainers: [{ name: wait, image: 'busybox:1' }]
`,
  ),
  right(
    "objects of any kind",
    "extraObjects: [{ apiVersion: a/v1, kind: B, metadata: { name: c } }]",
  ),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
];
