import { right, yamlOnly, type Case } from "../case.js";

const sum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# replicas: 3\n", yamlOnly),
  right(
    "what a first installation needs",
    `database: { host: postgres.databases.svc }
hostname: { url: "https://login.example.com" }
proxy: { headers: xforwarded }
`,
  ),
  right("one node", "replicas: 1"),
  right("as many nodes as there may be", "replicas: 100"),
  right("a whole number written as a float", "replicas: 3.0"),
  right("a whole number with an exponent", "cache: { maxCount: { users: 1e6 } }"),
  right("a count above a million", "cache: { maxCount: { realms: 20000000 } }"),
  right("yes and on, as YAML 1.1 reads them", "tls: { enabled: yes }\nmetrics: { enabled: off }"),
  right("an octal number, as YAML 1.1 reads it", "service: { httpPort: 0120 }", yamlOnly),
  right("the default branch without its word", "discovery: { encryption: none }"),
  right("the other default branch without its word", "cache: { sessionsMaxCount: 10 }"),
  right("dns-ping with its default query", "discovery: { protocol: dns-ping }"),
  right(
    "dns-ping with a query",
    "discovery: { protocol: dns-ping, query: nodes.example.com, encryption: none }",
  ),
  right(
    "the lowest multicast address",
    "discovery: { protocol: multicast, address: 224.0.0.0, port: 1 }",
  ),
  right(
    "the highest multicast address",
    "discovery: { protocol: multicast, address: 239.255.255.255, port: 65535 }",
  ),
  right("volatile sessions", "cache: { sessions: volatile }"),
  right("as many owners as nodes", "replicas: 3\ncache: { sessions: volatile, owners: 3 }"),
  right("one owner of one node", "replicas: 1\ncache: { sessions: volatile, owners: 1 }"),
  right(
    "common values of a union in its other branch",
    "cache: { sessions: volatile, maxCount: { keys: 100 } }",
  ),
  right("a PostgreSQL URL", "database: { url: 'jdbc:postgresql://a,b/kc?x=1&y=2' }"),
  right("a MariaDB URL", "database: { vendor: mariadb, url: 'jdbc:mariadb://db:3306/kc' }"),
  right(
    "a database by its parts",
    "database: { vendor: mysql, host: 10.0.0.5, port: 3306, name: kc, properties: '?a=b' }",
  ),
  right("a host with a dot at its end", "database: { host: db.example.com. }"),
  right(
    "CloudNativePG's Secret",
    "database: { secret: { name: pg-app, hostKey: host, portKey: port, databaseKey: dbname } }",
  ),
  right(
    "user names beside passwords from Secrets",
    "database: { username: sso_user }\nbootstrapAdmin: { username: root, secret: { passwordKey: admin-password } }",
  ),
  right(
    "a password that the AWS driver gets",
    "database: { url: 'jdbc:aws-wrapper:postgresql://db/kc?wrapperPlugins=iam', username: iam, passwordFrom: driver }",
  ),
  right("a pool from nothing", "database: { pool: { initialSize: 0, minSize: 0, maxSize: 1 } }"),
  right(
    "Secrets of one's own",
    `database: { secret: { name: pg.credentials, usernameKey: user, passwordKey: pass.word } }
bootstrapAdmin: { secret: { name: root } }
tls: { enabled: true, secretName: wildcard }
`,
  ),
  right("no first administrator", "bootstrapAdmin: { enabled: false }"),
  right("TLS instead of HTTP", "http: { enabled: false }\ntls: { enabled: true }"),
  right(
    "addresses of their own",
    `hostname:
  url: http://login.example.com:8080/sso
  admin: https://admin.example.com
  backchannelDynamic: true
`,
  ),
  right(
    "proxies that are trusted",
    "proxy: { headers: forwarded, trustedAddresses: [10.0.0.0/8, '::1'] }",
  ),
  right(
    "an empty value of a variable beside its source",
    "extraEnv: [{ name: A, value: '', valueFrom: { fieldRef: { fieldPath: metadata.name } } }]",
  ),
  right(
    "an image of a registry with a port",
    "image: { repository: 'registry.example.com:5000/team/kc_x', tag: '26' }",
  ),
  right(
    "ranges and addresses of IPv6",
    `service: { type: LoadBalancer, loadBalancerSourceRanges: ['2001:db8::/32', '::/0', '1:2:3:4:5:6:7:8/128'] }
proxy: { headers: forwarded, trustedAddresses: ['fe80::1', '2001:db8::/48', 192.0.2.1] }
`,
  ),
  right("a path", "http: { relativePath: /auth, maxQueuedRequests: 100000 }"),
  right("a database of its own", "postgresql: { enabled: true, storage: { size: 20Gi } }"),
  right(
    "a database of its own under a name",
    "database: { schema: sso, pool: { maxSize: 20 } }\npostgresql: { enabled: true, fullnameOverride: store }",
  ),
  right("realms", "realmImport: { configMaps: [company-realm], secrets: [a, b.c] }"),
  right("truststores", "truststores: { secrets: [ldap-ca], configMaps: [a, b.c] }"),
  right(
    "a load balancer",
    `service:
  type: LoadBalancer
  sessionAffinity: ClientIP
  loadBalancerSourceRanges: [192.0.2.0/24]
  annotations: { example.com/internal: "true" }
`,
  ),
  right(
    "everything that Prometheus and Grafana read",
    `metrics:
  histograms: true
  slos: [25, 50]
  cacheHistograms: true
  userEvents: { enabled: true, events: [login], tags: [realm, clientId] }
  service: { annotations: { prometheus.io/scrape: "true" } }
  serviceMonitor:
    enabled: true
    labels: { release: kube-prometheus-stack }
    interval: 1m30s
    scrapeTimeout: 10s
    honorLabels: true
    relabelings: [{ sourceLabels: [__meta_kubernetes_pod_node_name], targetLabel: node }]
    metricRelabelings: [{ sourceLabels: [__name__], regex: "vendor_.*", action: drop }]
  podMonitor: { enabled: true }
  rules:
    enabled: true
    alerts: { nodeMissing: { severity: page, for: 1h }, errorRate: { percent: 1 } }
    extraGroups: [{ name: a, rules: [{ record: "a:b", expr: vendor_cluster_size }] }]
  dashboard: { enabled: true, annotations: { grafana_folder: Identity } }
`,
  ),
  right(
    "traces",
    `tracing:
  enabled: true
  endpoint: http://otel.monitoring.svc:4318
  protocol: http/protobuf
  samplerType: parentbased_traceidratio
  samplerRatio: 0.05
  serviceName: sso
  resourceAttributes: [deployment.environment=production]
`,
  ),
  right(
    "a log of requests",
    "log: { access: { enabled: true, pattern: '%h %r', exclude: /health } }",
  ),
  right("no metrics", "metrics: { enabled: false }"),
  right(
    "an Ingress, and one of the console's own",
    `hostname: { url: "https://login.example.com", admin: "https://admin.example.com" }
proxy: { headers: xforwarded }
ingress:
  enabled: true
  className: nginx
  hosts: [sso.example.com]
  paths: [/realms/company, /]
  tls: { certificate: cert-manager, issuer: letsencrypt }
  stickySessions: nginx
consoleIngress:
  enabled: true
  tls: { certificate: secret, secretName: admin-tls }
  annotations: { nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8 }
`,
  ),
  right(
    "a route of a Gateway",
    `proxy: { headers: forwarded }
httpRoute:
  enabled: true
  parentRefs: [{ name: public, namespace: gateways, sectionName: https, port: 443 }]
  hostnames: [login.example.com]
  sessionPersistence: cookie
`,
  ),
  right(
    "a route of OpenShift",
    "proxy: { headers: xforwarded }\nroute: { enabled: true, host: login.example.com, stickySessions: false }",
  ),
  right(
    "a route of OpenShift to TLS, without headers",
    "tls: { enabled: true }\nroute: { enabled: true, tls: { termination: passthrough } }",
  ),
  right(
    "ports of nodes behind a load balancer",
    `service:
  type: LoadBalancer
  httpNodePort: 30080
  externalTrafficPolicy: Local
  loadBalancerClass: example.com/internal
`,
  ),
  right(
    "providers and themes",
    `providers:
  images: [{ file: a.jar, image: "registry.example.com:5000/team/a:1", path: /opt/a-1.jar }]
  imageVolumes: [{ file: b.jar, image: "b@sha256:${sum}", path: /.hidden/b.jar }]
  configMaps: [{ file: c_1.2.jar, name: scripts }]
  urls: [{ file: d.jar, url: "https://example.com/d.jar?token=a%20b", sha256: ${sum} }]
themes:
  images: [{ name: a, image: "a:1", path: /a }]
  imageVolumes: [{ name: b, image: "a:1@sha256:${sum}", path: /a }]
  configMaps: [{ name: c, configMap: c, files: { login.css: login/resources/css/login.css } }]
fetch: { image: "registry.example.com/curl:8", securityContext: { runAsUser: 65534 } }
`,
  ),
  right(
    "realms by keycloak-config-cli",
    `configCli:
  enabled: true
  image: registry.example.com/config-cli:6.5.0-26.5.4
  secrets: [company-realm]
  files: { small.yaml: "realm: small" }
  extraEnv: [{ name: IMPORT_VARSUBSTITUTION_ENABLED, value: "true" }]
  extraEnvFrom: [{ secretRef: { name: realm-passwords } }]
  waitSeconds: 600
  backoffLimit: 0
  deletePolicy: hook-succeeded
`,
  ),
  right(
    "themes for an optimized image",
    `optimized: true
themes: { imageVolumes: [{ name: b, image: "a:1", path: /a }] }
`,
  ),
  right("features", "features: { enabled: ['token-exchange:v2'], disabled: [impersonation] }"),
  right("levels of the log", "log: { level: 'info,org.keycloak.events:debug', format: json }"),
  right(
    "options of the JVM",
    "jvm: { maxRamPercentage: 50, options: ['-XX:-UseG1GC', '-XX:+UseZGC'] }",
  ),
  right(
    "options of Keycloak",
    `options:
  db-connect-timeout: 20s
  spi-sticky-session-encoder--infinispan--should-attach-route: "false"
  spi-email-template--provider: company
  spi-password-hashing--provider-default: argon2
  spi-email-template--company--enabled: "true"
  s: single
`,
  ),
  right("quantities as numbers", "resources: { requests: { cpu: 1.5 }, limits: { cpu: 2 } }"),
  right(
    "quantities as text",
    "resources: { requests: { cpu: 0.5 }, limits: { cpu: 500m, memory: '2e9' } }",
  ),
  right("probes", "probes: { startup: { periodSeconds: 1, failureThreshold: 900 } }"),
  right("no budget", "podDisruptionBudget: { enabled: false }"),
  right(
    "pods of one's own making",
    `lifecycle: { postStart: { exec: { command: [sh, -c, date] } }, preStop: { sleep: { seconds: 5 } } }
hostAliases: [{ ip: 192.0.2.10, hostnames: [ldap.example.com] }]
dnsPolicy: None
dnsConfig: { nameservers: [192.0.2.53], options: [{ name: ndots, value: "1" }] }
statefulSet: { labels: { team: sso }, annotations: { example.com/a: b } }
serviceAccount: { labels: { team: sso } }
probes: { liveness: { initialDelaySeconds: 3600 } }
diagnosticMode: { enabled: true }
`,
  ),
  right(
    "a wait for the database",
    "database: { host: db, wait: { enabled: true, timeoutSeconds: 1 } }",
  ),
  right(
    "as many nodes as the load asks for",
    `autoscaling:
  enabled: true
  minReplicas: 3
  maxReplicas: 100
  targetMemoryUtilizationPercentage: 80
  metrics: [{ type: Pods, pods: { metric: { name: logins }, target: { type: AverageValue, averageValue: "50" } } }]
  behavior: { scaleDown: { selectPolicy: Disabled } }
cache: { sessions: volatile, owners: 3 }
podDisruptionBudget: { minAvailable: 2 }
`,
  ),
  right("replicas, and autoscaling that is off", "replicas: 3\nautoscaling: { enabled: false }"),
  right("a budget that keeps one of two", "podDisruptionBudget: { minAvailable: 1 }"),
  right(
    "constraints of one's own",
    `topologySpread:
  policy: custom
  constraints:
    - { maxSkew: 1, topologyKey: rack, whenUnsatisfiable: DoNotSchedule }
`,
  ),
  right("no constraints", "topologySpread: { policy: none }"),
  right(
    "affinity and tolerations",
    `affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: {} }
tolerations: [{ key: dedicated, operator: Exists, effect: NoExecute, tolerationSeconds: 30 }]
`,
  ),
  right("a fixed user", "podSecurityContext: { runAsUser: 1000, fsGroup: 0 }"),
  right(
    "names and labels",
    "nameOverride: login\nfullnameOverride: identity\ncommonLabels: { example.com/a: B-1.c_d }",
  ),
  right(
    "variables from elsewhere",
    `extraEnv:
  - { name: A, value: "1" }
  - { name: B, valueFrom: { secretKeyRef: { name: b, key: c, optional: true } } }
extraEnvFrom: [{ prefix: X_, configMapRef: { name: c } }]
`,
  ),
  right(
    "ports and probes of containers, by number and by name",
    `extraContainers:
  - name: proxy
    image: envoy:1
    ports: [{ name: web, containerPort: 80 }]
    readinessProbe: { httpGet: { port: web } }
    livenessProbe: { tcpSocket: { port: 80 } }
    resources: { limits: { memory: 64Mi } }
`,
  ),
  right(
    "volumes of several kinds",
    `extraVolumes:
  - { name: a, emptyDir: { sizeLimit: 1Gi, medium: Memory } }
  - { name: b, secret: { secretName: s, defaultMode: 256, items: [{ key: k, path: p }] } }
extraVolumeMounts: [{ name: a, mountPath: /a, readOnly: true }]
`,
  ),
  right("nodes that are all stopped for an upgrade", "updateStrategy: Recreate"),
  right("nodes that are stopped where Keycloak says so", "updateStrategy: Auto"),
  right(
    "a test of the release",
    "helmTest: { enabled: true, resources: { limits: { memory: 1Gi } } }",
  ),
  right(
    "objects of any kind",
    "extraObjects: [{ apiVersion: a/v1, kind: B, metadata: { name: c }, spec: { d: [1, e] } }]",
  ),
  right("two zones", "zones: { names: [eu-a, eu-b] }"),
  right(
    "three zones with twelve pods each",
    "replicas: 36\nzones: { names: [a, b, c], minimumPerZone: 12, waitForAll: false }\ntopologySpread: { policy: hard }",
  ),
  right(
    "zones beside other pods",
    "zones: { names: ['1', 'no'] }\naffinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }",
  ),
  right(
    "zones with as many pods as autoscaling leaves",
    "autoscaling: { enabled: true, minReplicas: 4 }\nzones: { names: [a, b], minimumPerZone: 2 }",
  ),
  right("traffic that stays close", "service: { trafficDistribution: PreferClose }"),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
  right(
    "white space of Unicode, which is none to Helm's patterns",
    'hostname: { url: "https://a\\u00A0b\\u3000c/" }',
  ),
  right(
    "a database's user and an administrator by Vault's injector",
    "database: { username: sso, secret: { from: vaultAgent, role: sso, path: secret/data/pg } }\nbootstrapAdmin: { secret: { from: vaultAgent, role: sso, path: secret/data/root, usernameKey: user } }",
  ),
  right(
    "a database's user by templates of one's own",
    `database:
  secret:
    from: vaultAgent
    role: a.b
    path: kv/pg
    usernameTemplate: '{{ with secret "kv/pg" }}{{ .Data.user }}{{ end }}'
    passwordTemplate: |
      {{ with secret "database/creds/sso" -}}
      {{ .Data.password }}
      {{- end }}
`,
  ),
  right(
    "two roles of which one is of no agent",
    "database: { secret: { name: pg } }\nbootstrapAdmin: { secret: { from: vaultAgent, role: a, path: b } }",
  ),
  right(
    "a store of the cluster, with where the database is",
    "database: { secret: { from: externalSecret, storeName: vault, storeKind: ClusterSecretStore, remoteKey: pg, hostKey: host, portKey: port, databaseKey: name } }",
  ),
  right(
    "the Vault Secrets Operator",
    "database: { secret: { from: vaultStaticSecret, authName: vault/default, mount: team/kv, path: a/b.c, type: kv-v1, refreshAfter: 10m, hostKey: host } }\nbootstrapAdmin: { secret: { from: vaultStaticSecret, mount: kv, path: root } }",
  ),
  right(
    "classes of a CSI driver",
    "database: { secret: { from: csi, className: pg, passwordKey: pass } }\nbootstrapAdmin: { username: root, secret: { from: csi, className: root } }",
  ),
  right(
    "an existing Secret by its word",
    "database: { passwordFrom: driver, secret: { from: existingSecret, name: pg } }\npostgresql: { enabled: false }",
  ),
  right(
    "annotations of the injector that the chart does not write",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\npodAnnotations: { vault.hashicorp.com/auth-path: auth/eu }",
  ),
  right(
    "a certificate by Vault's injector, with the role of the others",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\ntls: { enabled: true, from: vaultAgent, role: a, path: c, certificateKey: chain, privateKeyTemplate: d }",
  ),
  right(
    "a certificate of a store",
    "tls: { enabled: true, from: externalSecret, storeName: a.b, remoteKey: tls, refreshInterval: 24h }",
  ),
  right("a certificate by its word", "tls: { from: existingSecret }"),
  right(
    "another site, with all that may be said",
    "multiSite: { enabled: true, host: cache.lon, port: 443, tls: false, waitSeconds: 1, secret: { name: a, usernameKey: b } }\nfeatures: { enabled: [passkeys] }",
  ),
  right("the Infinispan that Keycloak bundles", "multiSite: { infinispanVersion: 16.0.14 }"),
  right("a later patch of Infinispan", "multiSite: { infinispanVersion: 16.0.20 }"),
  right("a much later patch of Infinispan", "multiSite: { infinispanVersion: 16.0.100 }"),
  right(
    "another site that is not there yet",
    "multiSite: { host: cache }\ndiscovery: { protocol: dns-ping }",
  ),
  right(
    "one role for all, at Infinispan too",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\nmultiSite: { enabled: true, host: d, secret: { from: vaultAgent, role: a, path: e } }",
  ),
];
