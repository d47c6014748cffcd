import { right, yamlOnly, type Case } from "../case.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# database: keycloak\n", yamlOnly),
  right("another database", "database: keycloak"),
  right("the longest database", `database: ${"a".repeat(63)}`),
  right("a database with a dash", "database: my-app_2"),
  right(
    "a Secret of one's own",
    "secret: { name: owner.credentials, usernameKey: user, passwordKey: pass.word }",
  ),
  right("an owner by name", "username: keycloak\nsecret: { passwordKey: pass }"),
  right("a Secret by its word", "secret: { from: existingSecret, name: owner }"),
  right(
    "Vault's injector",
    "secret: { from: vaultAgent, role: sso, path: secret/data/sso, usernameKey: user }",
  ),
  right(
    "templates of Vault Agent",
    `secret:
  from: vaultAgent
  role: sso
  path: database/creds/sso
  usernameTemplate: '{{ with secret "database/creds/sso" }}{{ .Data.username }}{{ end }}'
  passwordTemplate: '{{ with secret "database/creds/sso" }}{{ .Data.password }}{{ end }}'
`,
  ),
  right(
    "an owner by name, whose password is in Vault",
    "username: app\nsecret: { from: vaultAgent, role: a, path: b, passwordTemplate: c }",
  ),
  right(
    "a store of the External Secrets Operator",
    "secret: { from: externalSecret, storeName: vault, storeKind: ClusterSecretStore, remoteKey: /sso:1, refreshInterval: 90s }",
  ),
  right(
    "the Vault Secrets Operator",
    "secret: { from: vaultStaticSecret, authName: vault/default, mount: team/kv, path: a/b.c, type: kv-v1, refreshAfter: 10m }",
  ),
  right("a CSI driver", "secret: { from: csi, className: owner, passwordKey: word }"),
  right(
    "annotations of the injector that the chart does not write",
    "secret: { from: vaultAgent, role: a, path: b }\npodAnnotations: { vault.hashicorp.com/auth-path: auth/eu }",
  ),
  right("as few connections as there may be", "maxConnections: 5"),
  right("as many connections as there may be", "maxConnections: 10000"),
  right("a whole number written as a float", "maxConnections: 200.0"),
  right("a whole number with an exponent", "maxConnections: 1e3"),
  right("shares of memory", "memory: { sharedBuffersPercent: 60, cachePercent: 60 }"),
  right("all memory as cache", "memory: { cachePercent: 100 }"),
  right("settings", "settings: { work_mem: 16MB, fsync: 'off', max_wal_size: '1024' }"),
  right("a setting of an extension", "settings: { auto_explain.log_min_duration: 1s }"),
  right("a setting without a value", "settings: { log_line_prefix: '' }"),
  right("a setting with quotes and spaces", 'settings: { log_line_prefix: "%m \'x\' \\"y\\" " }'),
  right("a script of SQL", "initScripts: { extensions.sql: CREATE EXTENSION pg_trgm; }"),
  right(
    "scripts in the order of their names",
    "initScripts: { 1-roles.sh: 'true', 2-tables.sql: SELECT 1 }",
  ),
  right("a claim by its word", "storage: { kind: claim }"),
  right("a claim's size without its word", "storage: { size: 100Gi }"),
  right("a size in powers of ten", "storage: { size: 10G }"),
  right("the largest unit", "storage: { size: 1Pi }"),
  right(
    "a claim with all that it takes",
    "storage: { kind: claim, size: 8Ti, storageClassName: fast.ssd, accessMode: ReadWriteOncePod }",
  ),
  right("a claim of many nodes", "storage: { accessMode: ReadWriteMany }"),
  right("an existing claim", "storage: { kind: existingClaim, claimName: data-0 }"),
  right("a trial", "storage: { kind: emptyDir }"),
  right("dumps", "backup: { enabled: true }"),
  right("yes, as YAML 1.1 reads it", "backup: { enabled: yes }"),
  right("settings of dumps that are not made", "backup: { keep: 1 }"),
  right("dumps by a word", "backup: { enabled: true, schedule: '@daily', keep: 1000 }"),
  right("dumps on working days", "backup: { schedule: '0,30 6-20/2 * * MON-FRI' }"),
  right("dumps in a time zone", "backup: { timeZone: America/Argentina/Buenos_Aires }"),
  right("dumps in a time zone of one word", "backup: { timeZone: Etc/GMT+1 }"),
  right(
    "dumps on a volume that is there",
    "backup: { storage: { kind: existingClaim, claimName: dumps } }",
  ),
  right(
    "dumps on a volume of a class",
    "backup: { storage: { storageClassName: slow, size: 1Ti } }",
  ),
  right("no bound for dumps", "backup: { resources: { limits: { memory: null } } }", yamlOnly),
  right(
    "more for dumps",
    "backup: { resources: { requests: { cpu: 2 }, limits: { memory: 2Gi } } }",
  ),
  right(
    "a dump to begin with",
    "restore: { file: app-2026-11-26T02-30-00Z.dump, claimName: sso-postgresql-backup }",
  ),
  right("another port", "service: { port: 6432 }"),
  right("the lowest port", "service: { port: 1 }"),
  right(
    "a load balancer",
    `service:
  type: LoadBalancer
  sessionAffinity: ClientIP
  loadBalancerSourceRanges: [192.0.2.0/24, '2001:db8::/32']
  annotations: { example.com/internal: "true" }
`,
  ),
  right(
    "clients",
    "networkPolicy: { clients: [{ podSelector: { matchLabels: { app: keycloak } } }] }",
  ),
  right("no policy", "networkPolicy: { enabled: false }"),
  right("a further rule", "networkPolicy: { extraIngress: [{ ports: [{ port: 9187 }] }] }"),
  right("an existing service account", "serviceAccount: { create: false, name: robot }"),
  right("quantities as numbers", "resources: { requests: { cpu: 1.5 }, limits: { cpu: 2 } }"),
  right("a limit in bytes", "resources: { limits: { memory: 2147483648 } }"),
  right(
    "a limit of just what the server needs",
    "resources: { requests: { memory: 256Mi }, limits: { memory: 256Mi } }",
  ),
  right("a limit in another notation", "resources: { limits: { memory: '2e9' } }"),
  right("probes", "probes: { startup: { periodSeconds: 1, failureThreshold: 10000 } }"),
  right("two hours to end", "terminationGracePeriodSeconds: 7200"),
  right(
    "a user of OpenShift's choice",
    "podSecurityContext: { runAsUser: null, runAsGroup: null, fsGroup: null }",
    yamlOnly,
  ),
  right("the user of Alpine", "podSecurityContext: { runAsUser: 70, runAsGroup: 70, fsGroup: 70 }"),
  right(
    "an image of a registry with a port",
    "image: { repository: 'registry.example.com:5000/team/pg_x', tag: '17' }",
  ),
  right(
    "an image by its digest",
    "image: { digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' }",
  ),
  right(
    "affinity and tolerations",
    `affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms: [{ matchExpressions: [{ key: disk, operator: In, values: [ssd] }] }]
nodeSelector: { kubernetes.io/arch: amd64 }
tolerations: [{ key: dedicated, operator: Exists, effect: NoExecute, tolerationSeconds: 30 }]
priorityClassName: high
`,
  ),
  right(
    "names and labels",
    "nameOverride: login\nfullnameOverride: identity\ncommonLabels: { example.com/a: B-1.c_d }",
  ),
  right(
    "variables from elsewhere",
    `extraEnv:
  - { name: TZ, value: UTC }
  - { name: B, valueFrom: { secretKeyRef: { name: b, key: c, optional: true } } }
extraEnvFrom: [{ prefix: X_, configMapRef: { name: c } }]
`,
  ),
  right(
    "an exporter beside the server",
    `extraContainers:
  - name: exporter
    image: prometheuscommunity/postgres-exporter:v0.17.1
    ports: [{ name: metrics, containerPort: 9187 }]
    readinessProbe: { httpGet: { port: metrics } }
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
  right(
    "objects of any kind",
    "extraObjects: [{ apiVersion: a/v1, kind: B, metadata: { name: c }, spec: { d: [1, e] } }]",
  ),
  right(
    "what pods know besides the cluster's DNS",
    `hostAliases: [{ ip: 192.0.2.10, hostnames: [ldap.example.com] }]
dnsPolicy: None
dnsConfig: { nameservers: [192.0.2.53] }
serviceAccount: { labels: { team: data } }
probes: { liveness: { initialDelaySeconds: 3600 } }
`,
  ),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
];
