import { items, regex, wrong, type Case } from "./case.js";

/** Documents that break rules of blocks, which all charts of servers have. */
export const wrongRulesOfBlocks: readonly Case[] = [
  wrong("a variable twice", "extraEnv", "extraEnv: [{ name: A }, { name: A, value: b }]"),
  wrong(
    "a volume twice",
    "extraVolumes",
    "extraVolumes: [{ name: a, emptyDir: {} }, { name: a, emptyDir: {} }]",
  ),
  wrong("a volume of the chart's", "extraVolumes", "extraVolumes: [{ name: tmp }]"),
  wrong(
    "a mount at a path of the chart's",
    "extraVolumeMounts",
    "extraVolumeMounts: [{ name: a, mountPath: /a }, { name: a, mountPath: /tmp }]",
  ),
  wrong(
    "a container and an init container with one name",
    "initContainers",
    "initContainers: [{ name: a }]\nextraContainers: [{ name: b }, { name: a }]",
  ),
  wrong(
    "a label of pods and of all objects",
    "podLabels",
    "podLabels: { team: a }\ncommonLabels: { team: b }",
  ),
  wrong(
    "a label of the service account and of all objects",
    "serviceAccount.labels",
    "serviceAccount: { labels: { team: a } }\ncommonLabels: { team: a }",
  ),
  wrong("no DNS server", "dnsConfig", "dnsPolicy: None"),
  wrong(
    "an address with names twice",
    "hostAliases",
    "hostAliases: [{ ip: 192.0.2.1, hostnames: [a] }, { ip: 192.0.2.1, hostnames: [b] }]",
  ),
  wrong(
    "a label of the Service and of all objects",
    "service.labels",
    "service: { labels: { team: a } }\ncommonLabels: { team: a }",
  ),
  wrong(
    "a label of the chart's",
    "commonLabels.app.kubernetes.io/name",
    "commonLabels: { app.kubernetes.io/name: a }",
  ),
  wrong(
    "ranges without a load balancer",
    "service.type",
    "service: { loadBalancerSourceRanges: [10.0.0.0/8] }",
  ),
];

/** Those of zones, which charts of servers that are alike have. */
export const wrongRulesOfZones: readonly Case[] = [
  wrong("fewer pods than zones", "replicas", "replicas: 2\nzones: { names: [a, b, c] }"),
  wrong("fewer pods than zones by default", "zones.names", "zones: { names: [a, b, c] }"),
  wrong(
    "fewer pods than the zones ask for",
    "replicas",
    "replicas: 35\nzones: { names: [a, b, c], minimumPerZone: 12 }",
  ),
  wrong(
    "more pods in each zone than there are",
    "zones.names",
    "zones: { names: [a, b], minimumPerZone: 2 }",
  ),
  wrong("a minimum of no zones", "zones.minimumPerZone", "zones: { minimumPerZone: 2 }"),
  wrong("a minimum of an empty list", "zones.names", "zones: { names: [], minimumPerZone: 2 }"),
  wrong("no wait for no zones", "zones.waitForAll", "zones: { waitForAll: false }"),
  wrong(
    "zones without a spread",
    "topologySpread.policy",
    "zones: { names: [a, b] }\ntopologySpread: { policy: none }",
  ),
  wrong(
    "zones beside constraints",
    "topologySpread.policy",
    "zones: { names: [a, b] }\ntopologySpread: { policy: custom, constraints: [{ maxSkew: 1, topologyKey: rack, whenUnsatisfiable: ScheduleAnyway }] }",
  ),
  wrong(
    "zones beside other nodes",
    "affinity",
    "zones: { names: [a, b] }\naffinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }",
  ),
  wrong("a zone of no label", "zones.names[1]", "zones: { names: [a, b/c] }", regex),
  wrong("an empty zone", "zones.names[1]", "zones: { names: [a, ''] }", regex),
  wrong("a zone twice", "zones.names", "zones: { names: [a, a] }", items),
  wrong("a zone that is a number", "zones.names[0]", "zones: { names: [1, b] }"),
  wrong("no pod in each zone", "zones.minimumPerZone", "zones: { names: [a], minimumPerZone: 0 }"),
  wrong(
    "a distribution of no name",
    "service.trafficDistribution",
    "service: { trafficDistribution: Close }",
  ),
];

/** Those of metrics and of who reads them. */
const wrongRulesOfMonitoring: readonly Case[] = [
  wrong(
    "a metrics Service without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, service: { enabled: true } }",
  ),
  wrong(
    "a ServiceMonitor without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, serviceMonitor: { enabled: true } }",
  ),
  wrong(
    "a PodMonitor without metrics",
    "metrics.enabled",
    "metrics: { enabled: false, podMonitor: { enabled: true } }",
  ),
  wrong(
    "a label of the metrics Service and of all objects",
    "metrics.service.labels",
    "metrics: { service: { labels: { team: a } } }\ncommonLabels: { team: a }",
  ),
  wrong(
    "a label of the ServiceMonitor and of all objects",
    "metrics.serviceMonitor.labels",
    "metrics: { serviceMonitor: { labels: { team: a } } }\ncommonLabels: { team: a }",
  ),
  wrong(
    "a label of the PodMonitor and of all objects",
    "metrics.podMonitor.labels",
    "metrics: { podMonitor: { labels: { team: a } } }\ncommonLabels: { team: a }",
  ),
  wrong(
    "the label of the metrics Service for all objects",
    "commonLabels.app.kubernetes.io/component",
    "commonLabels: { app.kubernetes.io/component: server }",
  ),
  wrong(
    "an interval without a unit",
    "metrics.serviceMonitor.interval",
    "metrics: { serviceMonitor: { interval: '30' } }",
    regex,
  ),
  wrong(
    "a label of Prometheus with a dash",
    "metrics.podMonitor.relabelings[0].targetLabel",
    "metrics: { podMonitor: { relabelings: [{ targetLabel: a-b }] } }",
    regex,
  ),
  wrong(
    "an unknown action of relabeling",
    "metrics.podMonitor.relabelings[0].action",
    "metrics: { podMonitor: { relabelings: [{ action: remove }] } }",
  ),
];

/** Those of blocks and values that the charts of Keycloak share. */
export const wrongRulesOfKeycloak: readonly Case[] = [
  ...wrongRulesOfMonitoring,
  wrong(
    "a label of the StatefulSet and of all objects",
    "statefulSet.labels",
    "statefulSet: { labels: { team: a } }\ncommonLabels: { team: a }",
  ),
  wrong("replicas beside autoscaling", "replicas", "replicas: 3\nautoscaling: { enabled: true }"),
  wrong(
    "more nodes at least than at most by default",
    "autoscaling.minReplicas",
    "autoscaling: { minReplicas: 5 }",
  ),
  wrong(
    "as many nodes to keep as autoscaling leaves",
    "podDisruptionBudget.minAvailable",
    "autoscaling: { enabled: true }\npodDisruptionBudget: { minAvailable: 2 }",
  ),
  wrong(
    "a wait for what a URL names",
    "database.url",
    "database: { url: 'jdbc:postgresql://a/b', wait: { enabled: true } }",
  ),
  wrong(
    "the server's name for a container",
    "extraContainers",
    "extraContainers: [{ name: keycloak }]",
  ),
  wrong(
    "a class without a load balancer",
    "service.type",
    "service: { type: NodePort, loadBalancerClass: example.com/internal }",
  ),
  wrong(
    "a port of the nodes for a Service inside",
    "service.httpNodePort",
    "service: { httpNodePort: 30080 }",
  ),
  wrong(
    "traffic from outside to a Service inside",
    "service.externalTrafficPolicy",
    "service: { externalTrafficPolicy: Local }",
  ),
  wrong(
    "a certificate without an Ingress",
    "ingress.tls.certificate",
    "ingress: { hosts: [a.example.com], tls: { certificate: controller } }",
  ),
  wrong(
    "an annotation that sticky sessions set",
    "ingress.annotations.haproxy.org/cookie-persistence",
    "ingress: { annotations: { haproxy.org/cookie-persistence: A } }",
  ),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 700Mi } }",
  ),
  wrong(
    "a request above its limit",
    "resources.requests.memory",
    "resources: { requests: { memory: 3Gi } }",
  ),
  wrong(
    "as many nodes to keep as there are",
    "podDisruptionBudget.minAvailable",
    "replicas: 3\npodDisruptionBudget: { minAvailable: 3 }",
  ),
  wrong(
    "the AWS driver around another database",
    "database.url",
    "database: { vendor: mysql, url: 'jdbc:aws-wrapper:postgresql://a/b' }",
  ),
  wrong(
    "URL and host from the Secret",
    "database.url",
    "database: { url: 'jdbc:postgresql://a/b', secret: { hostKey: host } }",
  ),
  wrong("URL and name", "database.url", "database: { url: 'jdbc:postgresql://a/b', name: sso }"),
  wrong(
    "a host here and in the Secret",
    "database.host",
    "database: { host: a, secret: { hostKey: host } }",
  ),
  wrong(
    "a port here and in the Secret",
    "database.port",
    "database: { port: 1, secret: { portKey: port } }",
  ),
  wrong(
    "a database's name here and in the Secret",
    "database.name",
    "database: { name: sso, secret: { databaseKey: dbname } }",
  ),
  wrong(
    "a database user here and in the Secret",
    "database.username",
    "database: { username: sso, secret: { usernameKey: user } }",
  ),
  wrong(
    "a key of a password that the driver has",
    "database.passwordFrom",
    "database: { passwordFrom: driver, secret: { passwordKey: pass } }",
  ),
  wrong(
    "an administrator here and in the Secret",
    "bootstrapAdmin.username",
    "bootstrapAdmin: { username: root, secret: { usernameKey: user } }",
  ),
  wrong("a user name with a variable", "database.username", "database: { username: $(A) }", regex),
  wrong(
    "another database's URL",
    "database.url",
    "database: { vendor: mysql, url: 'jdbc:postgresql://a/b' }",
  ),
];
