import { right, yamlOnly, type Case } from "../case.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# replicas: 3\n", yamlOnly),
  right("one server", "replicas: 1\npodDisruptionBudget: { maxUnavailable: 1 }"),
  right("as many servers as there may be", "replicas: 100"),
  right("a whole number written as a float", "replicas: 3.0"),
  right("a user store by its word", "store: { role: user }"),
  right("a base DN without the word", "store: { baseDn: 'dc=example,dc=com' }"),
  right("a token store", "store: { role: token }"),
  right("a token store of its own", "store: { role: token, baseDn: 'ou=famrecords,ou=tokens' }"),
  right("a configuration store", "store: { role: config, baseDn: 'dc=am-config' }"),
  right("a base DN with a space and dots", "store: { baseDn: 'o=Example Org. 1,c=IT' }"),
  right("schema", "schema: { 98-company.ldif: 'dn: cn=schema' }"),
  right("schema of many lines", "schema:\n  a.ldif: |\n    dn: cn=schema\n    objectClass: top\n"),
  right("an index of the commonest kind", "indexes: [{ attribute: mobile }]"),
  right("an index", "indexes: [{ attribute: employeeNumber, types: [equality] }]"),
  right(
    "indexes of every kind",
    "indexes: [{ attribute: cn, types: [approximate, equality, ordering, presence, substring] }, { attribute: x-y1, types: [presence] }]",
  ),
  right(
    "a Secret of one's own",
    "secret: { name: ds.passwords, directoryManagerKey: root, replicationAdminKey: admin.word }",
  ),
  right("a Secret by its word", "secret: { from: existingSecret, name: words }"),
  right(
    "Vault's injector",
    "secret: { from: vaultAgent, role: userstore, path: secret/data/userstore, monitorKey: watch }",
  ),
  right(
    "Vault's injector by templates of one's own",
    `secret:
  from: vaultAgent
  role: a.b
  path: kv/userstore
  directoryManagerTemplate: '{{ with secret "kv/a" }}{{ .Data.word }}{{ end }}'
  replicationAdminTemplate: |
    {{ with secret "kv/a" -}}
    {{ .Data.word }}
    {{- end }}
`,
  ),
  right(
    "one role for passwords and a keystore",
    "secret: { from: vaultAgent, role: a, path: b }\ncertificates: { kind: vaultAgent, role: a, path: c, keystoreKey: d.p12, passwordTemplate: e }",
  ),
  right(
    "two roles of which one is of no agent",
    "secret: { name: words }\ncertificates: { kind: vaultAgent, role: a, path: c }",
  ),
  right(
    "a store of the cluster",
    "secret: { from: externalSecret, storeName: vault, storeKind: ClusterSecretStore, remoteKey: /identity/users:1, refreshInterval: 90s }",
  ),
  right(
    "a keystore of a store of the namespace",
    "certificates: { kind: externalSecret, storeName: a.b, remoteKey: tls, keystoreKey: a.p12 }",
  ),
  right(
    "the Vault Secrets Operator",
    "secret: { from: vaultStaticSecret, authName: vault/default, mount: team/kv, path: a/b.c, type: kv-v1, refreshAfter: 10m }\ncertificates: { kind: vaultStaticSecret, mount: kv, path: tls, passwordKey: pin }",
  ),
  right(
    "a CSI driver",
    "secret: { from: csi, className: words, directoryManagerKey: root }\ncertificates: { kind: csi, className: tls }",
  ),
  right(
    "annotations of the injector that the chart does not write",
    "secret: { from: vaultAgent, role: a, path: b }\npodAnnotations: { vault.hashicorp.com/auth-path: auth/eu }",
  ),
  right(
    "the commercial server by an operator",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { from: vaultStaticSecret, mount: a, path: b, monitorKey: m }",
  ),
  right("a claim by its word", "storage: { kind: claim }"),
  right("a claim's size without its word", "storage: { size: 100Gi }"),
  right(
    "a claim with all that it takes",
    "storage: { kind: claim, size: 1Ti, storageClassName: fast.ssd, accessMode: ReadWriteOncePod }",
  ),
  right(
    "a claim of attributes that begins as a snapshot",
    "replicas: 1\npodDisruptionBudget: { maxUnavailable: 1 }\nstorage: { volumeAttributesClassName: gold, dataSource: data-2026.11 }",
  ),
  right(
    "claims that are there",
    "storage: { kind: existingClaims, existingClaims: [data-keycloak-forgerock-ds-0, data-keycloak-forgerock-ds-1] }",
  ),
  right(
    "a claim more than servers",
    "replicas: 1\npodDisruptionBudget: { maxUnavailable: 1 }\nstorage: { kind: existingClaims, existingClaims: [data-keycloak-forgerock-ds-0, data-keycloak-forgerock-ds-1] }",
  ),
  right("a class of one's own", "storageClass: { provisioner: ebs.csi.aws.com }"),
  right(
    "a class of one's own with all that it takes",
    "storageClass: { provisioner: example.com/disks, parameters: { type: gp3 }, reclaimPolicy: Delete, volumeBindingMode: Immediate, name: disks.fast, allowVolumeExpansion: false }",
  ),
  right("snapshots", "snapshots: { className: csi-snapshots }"),
  right(
    "snapshots with all that they take",
    "snapshots: { className: a.b, schedule: '@hourly', timeZone: Europe/Rome, ordinals: first, keep: 1000, image: 'example.com/kubectl:1.33.4', resources: { limits: { memory: 1Gi } } }",
  ),
  right("a schedule of snapshots that are not taken", "snapshots: { schedule: '0 1 * * 0' }"),
  right("a trial", "storage: { kind: emptyDir }"),
  right("the ports of old", "service: { ldapPort: 389, ldapsPort: 636 }"),
  right("StartTLS", "service: { ldap: startTls }"),
  right("passwords in clear", "service: { ldap: plain }"),
  right("reading without a login", "anonymousReads: true"),
  right("a monitoring user", "secret: { monitorKey: monitor }"),
  right("certificates of each server", "certificates: { kind: own }"),
  right("certificates of a Secret of the conventional name", "certificates: { kind: secret }"),
  right("certificates of a Secret", "certificates: { kind: secret, name: tls }"),
  right(
    "a keystore with its password elsewhere",
    "certificates: { kind: secret, name: tls, keystoreKey: a.p12, passwordSecretName: pins, passwordKey: pin }",
  ),
  right("a large cache", "jvm: { databaseCachePercent: 75 }"),
  right(
    "the commercial server",
    "distribution: { name: forgerock, groupId: eu, tlsSecretName: a, masterKeySecretName: b, storeAdminKey: c }\nimage: { repository: registry.example.com/ds, tag: 8.0.0 }\nsecret: { monitorKey: monitor }",
  ),
  right("a store of one's own schema", "setupProfile: false"),
  right("OpenDJ by its word", "distribution: { name: opendj }"),
  right(
    "ports of the nodes",
    "service: { type: NodePort, ldap: startTls, ldapNodePort: 30389, ldapsNodePort: 30636 }",
  ),
  right(
    "a load balancer",
    "service: { type: LoadBalancer, loadBalancerClass: example.com/internal, loadBalancerSourceRanges: [10.0.0.0/8], externalTrafficPolicy: Local }",
  ),
  right("clients", "networkPolicy: { clients: [{ podSelector: { matchLabels: { app: am } } }] }"),
  right("no policy", "networkPolicy: { enabled: false }"),
  right("another cluster domain", "clusterDomain: k8s.example.com"),
  right("no Job for a scale-down", "scaleDown: { enabled: false }"),
  right(
    "a Job for a scale-down",
    "scaleDown: { enabled: true, timeoutSeconds: 3600, resources: { limits: { memory: 1Gi } } }",
  ),
  right("the largest heap", "jvm: { maxRamPercentage: 90 }"),
  right("options of the virtual machine", "jvm: { options: [-XX:+UseZGC, -Xss512k] }"),
  right(
    "a limit of just what the server needs",
    "resources: { requests: { memory: 750Mi }, limits: { memory: 750Mi } }",
  ),
  right("a limit in bytes", "resources: { limits: { memory: 4294967296 } }"),
  right("probes", "probes: { startup: { periodSeconds: 1, failureThreshold: 10000 } }"),
  right("a budget that keeps some", "replicas: 3\npodDisruptionBudget: { minAvailable: 2 }"),
  right("a budget that lets more go", "podDisruptionBudget: { maxUnavailable: 2 }"),
  right("no budget", "podDisruptionBudget: { enabled: false }"),
  right("a hard spread", "topologySpread: { policy: hard }"),
  right("no spread", "topologySpread: { policy: none }"),
  right(
    "a spread of one's own",
    "topologySpread: { policy: custom, constraints: [{ maxSkew: 2, topologyKey: rack, whenUnsatisfiable: DoNotSchedule }] }",
  ),
  right("pods replaced when they are deleted", "updateStrategy: OnDelete"),
  right("two hours to end", "terminationGracePeriodSeconds: 7200"),
  right(
    "a user of OpenShift's choice",
    "podSecurityContext: { runAsUser: null, runAsGroup: null, fsGroup: null }",
    yamlOnly,
  ),
  right("labels of the StatefulSet", "statefulSet: { labels: { example.com/backup: nightly } }"),
  right("an existing service account", "serviceAccount: { create: false, name: robot }"),
  right(
    "an image of a registry with a port",
    "image: { repository: 'registry.example.com:5000/team/opendj', tag: 5.0.3-1 }",
  ),
  right("names and labels", "nameOverride: users\nfullnameOverride: directory"),
  right(
    "variables from elsewhere",
    "extraEnv: [{ name: TZ, value: UTC }]\nextraEnvFrom: [{ configMapRef: { name: c } }]",
  ),
  right(
    "volumes and containers",
    `extraVolumes: [{ name: a, emptyDir: { sizeLimit: 1Gi } }]
extraVolumeMounts: [{ name: a, mountPath: /a }]
extraContainers: [{ name: exporter, image: 'example.com/exporter:1' }]
initContainers: [{ name: wait, image: 'busybox:1' }]
`,
  ),
  right(
    "objects of any kind",
    "extraObjects: [{ apiVersion: a/v1, kind: B, metadata: { name: c } }]",
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
  right("traffic that stays close", "service: { trafficDistribution: PreferClose }"),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
];
