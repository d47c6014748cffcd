import { right, yamlOnly, type Case } from "../case.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("a tag of the same Keycloak", "image: { tag: 16.1.0-patched }"),
  right("a tag of one's own", "image: { tag: legacy-3 }"),
  right("a date for a tag", "image: { tag: '20261125' }"),
  right("a commit for a tag", "image: { tag: 3f2a9c1 }"),
  right("nothing at all", ""),
  right("a comment alone", "# replicas: 3\n", yamlOnly),
  right(
    "what a first installation needs",
    `database: { host: postgres.databases.svc }
hostname: { frontendUrl: "https://login.example.com/auth" }
proxy: { addressForwarding: true }
`,
  ),
  right("one node", "replicas: 1"),
  right("as many nodes as there may be", "replicas: 100"),
  right("dns-ping by its word", "discovery: { protocol: dns-ping }"),
  right("the default branch without its word", "discovery: { query: nodes.example.com }"),
  right("kube-ping", "discovery: { protocol: kube-ping }"),
  right("jdbc-ping", "discovery: { protocol: jdbc-ping }\ndatabase: { vendor: mariadb }"),
  right("multicast", "discovery: { protocol: multicast, address: 239.10.20.30 }"),
  right(
    "the lowest multicast address, over UDP",
    "discovery: { protocol: multicast, address: 224.0.0.0, port: 1, transport: udp }",
  ),
  right(
    "the highest multicast address, over TCP",
    "discovery: { protocol: multicast, address: 239.255.255.255, port: 65535, transport: tcp }",
  ),
  right(
    "balancers of mod_cluster",
    "discovery: { protocol: multicast, address: 239.1.2.3, modclusterAddress: 224.0.1.105 }",
  ),
  right("as many owners as nodes", "replicas: 3\ncache: { owners: 3 }"),
  right(
    "owners of single caches",
    "replicas: 4\ncache: { owners: 3, ownersOf: { sessions: 4, loginFailures: 2 } }",
  ),
  right(
    "one owner where sessions may end with a node",
    "cache: { highAvailability: false, owners: 1, ownersOf: { actionTokens: 2 } }",
  ),
  right(
    "owners of every cache",
    `replicas: 5
cache:
  ownersOf:
    sessions: 2
    authenticationSessions: 3
    actionTokens: 4
    offlineSessions: 5
    clientSessions: 2
    offlineClientSessions: 3
    loginFailures: 4
`,
  ),
  right("nodes that know a password", "jgroups: { security: auth, secret: { name: nodes } }"),
  right(
    "a shared key of another name",
    "jgroups: { security: sym-encrypt, secret: { keystoreKey: k.p12, keyAlias: node_1 } }",
  ),
  right("a key that the first node makes", "jgroups: { security: asym-encrypt }"),
  right(
    "a Secret's keys where none is read yet",
    "jgroups: { security: none, secret: { passwordKey: pass.word, keystorePasswordKey: '1' } }",
  ),
  right("a PostgreSQL URL", "database: { url: 'jdbc:postgresql://a,b/kc?x=1&y=2' }"),
  right(
    "a database by its parts",
    "database: { vendor: mysql, host: 10.0.0.5, port: 3306, name: kc, properties: '?a=b' }",
  ),
  right("another module of the image", "database: { driver: { module: com.example.jdbc-4 } }"),
  right(
    "a driver's file",
    "database: { driver: { from: file, path: /opt/drivers/mysql-connector-j-8.4.0.jar } }",
  ),
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
  right("a pool from nothing", "database: { pool: { minSize: 0, maxSize: 1 } }"),
  right(
    "a migration as long as a start",
    "database: { migrationLockSeconds: 3600 }\nprobes: { startup: { withinSeconds: 3600 } }",
  ),
  right("no first administrator", "bootstrapAdmin: { enabled: false }"),
  right(
    "an Ingress",
    `ingress:
  enabled: true
  className: nginx
  hosts: [login.example.com]
  tls: { certificate: secret, secretName: login-tls }
  stickySessions: nginx
  annotations: { example.com/a: "true" }
proxy: { addressForwarding: true }
`,
  ),
  right(
    "cookies of Traefik",
    "ingress: { enabled: true, stickySessions: traefik }\nproxy: { addressForwarding: true }",
  ),
  right(
    "an Ingress, and one of the console's own",
    `hostname:
  frontendUrl: https://login.example.com/auth
  adminUrl: https://admin.example.com/auth
proxy: { addressForwarding: true }
ingress: { enabled: true }
consoleIngress:
  enabled: true
  tls: { certificate: secret, secretName: admin-tls }
  annotations: { nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8 }
`,
  ),
  right(
    "alerts and a dashboard",
    `metrics:
  enabled: true
  rules:
    enabled: true
    alerts: { restarts: { perHour: 5 }, poolExhausted: { enabled: false } }
    extraGroups: [{ name: a, rules: [{ record: "a:b", expr: wildfly_jgroups_num_members }] }]
  dashboard: { enabled: true, annotations: { grafana_folder: Identity } }
`,
  ),
  right(
    "a route of a Gateway, and one of OpenShift",
    `hostname: { frontendUrl: "https://login.example.com/auth" }
proxy: { addressForwarding: true }
httpRoute: { enabled: true, parentRefs: [{ name: public }] }
route: { enabled: true, path: /auth/realms, insecureEdgeTerminationPolicy: None }
`,
  ),
  right(
    "scripts",
    `cli:
  scripts:
    10-theme.cli: |
      embed-server --server-config=standalone-ha.xml --std-out=echo
      stop-embedded-server
  configMaps: [keycloak-scripts, a.b]
`,
  ),
  right(
    "levels of the log",
    "log: { level: WARN, categories: { org.jgroups: TRACE, com.example.A$B: 'OFF' } }",
  ),
  right("metrics", "metrics: { enabled: yes }"),
  right(
    "who reads metrics",
    "metrics: { enabled: yes, serviceMonitor: { enabled: true, interval: 30s }, podMonitor: { enabled: true } }",
  ),
  right("options of the JVM", "jvm: { maxRamPercentage: 50, options: ['-XX:+UseG1GC'] }"),
  right("no network policy", "networkPolicy: { enabled: false }"),
  right(
    "who may connect",
    `networkPolicy:
  clients: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress } } }]
  monitoring: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }]
  extraIngress: [{ ports: [{ port: 23364, protocol: UDP }] }]
`,
  ),
  right(
    "pods of one's own making",
    `lifecycle: { postStart: { exec: { command: [sh, -c, date] } } }
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
    "a test of the release",
    "helmTest: { enabled: true, resources: { limits: { memory: 1Gi } } }",
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
cache: { owners: 3 }
podDisruptionBudget: { minAvailable: 2 }
`,
  ),
  right("replicas, and autoscaling that is off", "replicas: 3\nautoscaling: { enabled: false }"),
  right("a budget that keeps one of two", "podDisruptionBudget: { minAvailable: 1 }"),
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
    "what nodes share by Vault's injector",
    "jgroups: { security: sym-encrypt, secret: { from: vaultAgent, role: a, path: b, keystoreKey: c.p12, keystorePasswordTemplate: d } }",
  ),
  right(
    "what nodes share of a store",
    "jgroups: { security: auth, secret: { from: externalSecret, storeName: a, remoteKey: nodes } }",
  ),
  right(
    "another site, with all that may be said",
    "crossDatacenter: { enabled: true, site: lon, host: cache.lon, port: 443, caches: [sessions, actionTokens], protocolVersion: '3.0', waitSeconds: 1, secret: { name: a, usernameKey: b } }",
  ),
  right(
    "Infinispan by TLS, by an authority of a Secret",
    "crossDatacenter: { enabled: true, site: a, host: b, tls: { authority: secret, name: c } }",
  ),
  right(
    "Infinispan by TLS, by an authority of a ConfigMap",
    "crossDatacenter: { enabled: true, site: a, host: b, tls: { authority: configMap, name: c, key: d.pem } }",
  ),
  right("another site that is not there yet", "crossDatacenter: { site: lon, host: cache }"),
  right(
    "one role for all",
    "database: { secret: { from: vaultAgent, role: a, path: b } }\ncrossDatacenter: { enabled: true, site: c, host: d, secret: { from: vaultAgent, role: a, path: e } }",
  ),
];
