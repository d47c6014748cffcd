import { items, wrong, yamlOnly, type Case } from "../case.js";

const LIST = "servers: { from: list, hosts: ['a:1636'] }";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong("replicas beside autoscaling", "replicas", "replicas: 3"),
  wrong(
    "replicas beside autoscaling by its word",
    "replicas",
    "replicas: 3\nautoscaling: { enabled: true }",
  ),
  wrong(
    "more at least than at most",
    "autoscaling.minReplicas",
    "autoscaling: { minReplicas: 9, maxReplicas: 8 }",
  ),
  wrong(
    "more at least than at most by default",
    "autoscaling.minReplicas",
    "autoscaling: { minReplicas: 5 }",
  ),
  wrong(
    "fewer at most than at least by default",
    "autoscaling.maxReplicas",
    "autoscaling: { maxReplicas: 1 }",
  ),
  wrong("stateful sessions that nobody finds", "hostname.url", "sessions: { kind: stateful }"),
  wrong(
    "stateful sessions beside autoscaling by its word",
    "hostname.url",
    "sessions: { kind: stateful }\nautoscaling: { enabled: true }\nhostname: { cookieDomain: a.example.com }",
  ),
  wrong(
    "configuration of servers without a password",
    "configStore.secret.name",
    `configStore: { ${LIST} }`,
  ),
  wrong(
    "configuration of servers with a key alone",
    "configStore.secret.name",
    `configStore: { ${LIST}, secret: { key: a } }`,
  ),
  wrong("users of servers without a password", "userStore.secret.name", `userStore: { ${LIST} }`),
  wrong(
    "tokens of servers without a password",
    "tokenStore.secret.name",
    `tokenStore: { enabled: true, ${LIST} }`,
  ),
  wrong(
    "two roles for one pod",
    "secret.role",
    "secret: { from: vaultAgent, role: a, path: b }\nuserStore: { secret: { from: vaultAgent, role: c, path: b } }",
  ),
  wrong(
    "a role for requests alone",
    "authority.role",
    "authority: { from: vaultAgent, role: a, path: b }\nsecretConfiguration: { from: vaultAgent, role: c, path: b, requests: { a.http: a } }",
  ),
  wrong(
    "a role of the token store alone",
    "configStore.secret.role",
    "configStore: { secret: { from: vaultAgent, role: a, path: b } }\ntokenStore: { enabled: true, secret: { from: vaultAgent, role: c, path: b } }",
  ),
  wrong(
    "a keystore that nobody decodes",
    "secret.keystoreKey",
    "secret: { from: vaultStaticSecret, mount: a, path: b, keystoreKey: c }",
  ),
  wrong(
    "a request in two places",
    "configuration",
    "configuration: { a.http: 'PUT /a' }\nsecretConfiguration: { from: vaultAgent, role: a, path: b, requests: { a.http: c } }",
    items,
  ),
  wrong(
    "an annotation for the injector that the chart writes",
    "podAnnotations.vault.hashicorp.com/role",
    "podAnnotations: { vault.hashicorp.com/role: a }",
  ),
  wrong(
    "one password for two",
    "secret.administratorKey",
    "secret: { administratorKey: a, agentsKey: a }",
  ),
  wrong(
    "the agents' password for the administrator",
    "secret.administratorKey",
    "secret: { administratorKey: agents }",
  ),
  wrong(
    "the administrator's password for the agents",
    "secret.agentsKey",
    "secret: { agentsKey: administrator }",
  ),
  wrong(
    "a certificate without an Ingress",
    "ingress.tls.certificate",
    "ingress: { hosts: [a.example.com], tls: { certificate: controller } }",
  ),
  wrong(
    "a certificate of no host",
    "ingress.tls.certificate",
    "ingress: { enabled: true, tls: { certificate: controller } }",
  ),
  wrong(
    "a certificate of a URL without TLS",
    "hostname.url",
    "hostname: { url: 'http://a.example.com/openam' }\ningress: { enabled: true, tls: { certificate: controller } }",
  ),
  wrong(
    "an annotation that sticky sessions set",
    "ingress.annotations.haproxy.org/cookie-persistence",
    "ingress: { annotations: { haproxy.org/cookie-persistence: A } }",
  ),
  wrong(
    "an annotation of the Service that sticky sessions set",
    "service.annotations.traefik.ingress.kubernetes.io/service.sticky.cookie",
    "service: { annotations: { traefik.ingress.kubernetes.io/service.sticky.cookie: 'true' } }",
  ),
  wrong(
    "an annotation of the route that sticky sessions set",
    "route.annotations.router.openshift.io/cookie_name",
    "route: { annotations: { router.openshift.io/cookie_name: A } }",
  ),
  wrong("a route to no Gateway", "httpRoute.parentRefs", "httpRoute: { enabled: true }"),
  wrong(
    "a route to the public URL and to another host",
    "route.host",
    "hostname: { url: 'https://a.example.com/openam' }\nroute: { enabled: true, host: b.example.com }",
  ),
  ...["ingress", "httpRoute", "route", "deployment"].map((one) =>
    wrong(
      `a label of ${one} and of all objects`,
      `${one}.labels`,
      `${one}: { labels: { a: b } }\ncommonLabels: { a: c }`,
    ),
  ),
  ...["httpRoute.labels", "deployment.labels", "podLabels"].map((path) =>
    wrong(
      `a label of the chart's in ${path}`,
      `${path}.app.kubernetes.io/name`,
      path.includes(".")
        ? `${path.replace(".labels", "")}: { labels: { app.kubernetes.io/name: a } }`
        : `${path}: { app.kubernetes.io/name: a }`,
    ),
  ),
  wrong(
    "an annotation of pods that the chart sets",
    "podAnnotations.checksum/config",
    "podAnnotations: { checksum/config: a }",
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
    "a Deployment that neither goes nor comes",
    "deployment.maxSurge",
    "deployment: { maxSurge: 0 }",
  ),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 1023Mi } }",
  ),
  wrong(
    "no limit of memory",
    "resources.limits.memory",
    "resources: { limits: { memory: null } }",
    yamlOnly,
  ),
  wrong(
    "a request above its limit",
    "resources.requests.memory",
    "resources: { requests: { memory: 3Gi } }",
  ),
  wrong(
    "a request of CPU above its limit",
    "resources.requests.cpu",
    "resources: { requests: { cpu: 5 } }",
  ),
  wrong(
    "a delay as long as the time to end",
    "shutdown.delaySeconds",
    "shutdown: { delaySeconds: 60 }",
  ),
  wrong(
    "a time to end as short as the delay",
    "terminationGracePeriodSeconds",
    "terminationGracePeriodSeconds: 15",
  ),
  wrong(
    "two budgets",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 1, maxUnavailable: 1 }",
  ),
  wrong(
    "as many to keep as autoscaling leaves",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 2 }",
  ),
  wrong(
    "as many to keep as there are",
    "podDisruptionBudget.minAvailable",
    "replicas: 3\nautoscaling: { enabled: false }\npodDisruptionBudget: { minAvailable: 3 }",
  ),
  wrong(
    "more zones than a fixed number",
    "replicas",
    "replicas: 2\nautoscaling: { enabled: false }\nzones: { names: [a, b, c] }",
  ),
  wrong(
    "more zones than autoscaling leaves",
    "autoscaling.minReplicas",
    "autoscaling: { minReplicas: 2 }\nzones: { names: [a, b, c] }",
  ),
  wrong(
    "an address of the chart's",
    "hostAliases",
    "hostAliases: [{ ip: 127.0.0.2, hostnames: [a] }]",
  ),
  ...["CATALINA_OPTS", "CATALINA_HOME", "USER_SERVERS", "TOKEN_BASE_DN", "SERVER_URL", "HOME"].map(
    (name) => wrong(`the variable ${name}`, "extraEnv", `extraEnv: [{ name: ${name}, value: a }]`),
  ),
  ...["CONFIG_BIND_DN", "REVISION", "COOKIE_DOMAIN", "SITE_URL", "STATELESS", "CATALINA_BASE"].map(
    (name) => wrong(`the variable ${name}`, "extraEnv", `extraEnv: [{ name: ${name}, value: a }]`),
  ),
  ...["authority", "configuration", "scripts", "secrets", "user-store", "work"].map((name) =>
    wrong(
      `a volume of the name ${name}`,
      "extraVolumes",
      `extraVolumes: [{ name: ${name}, emptyDir: {} }]`,
    ),
  ),
  ...["/var/lib/openam", "/opt/fairlead/scripts", "/opt/fairlead/configuration/a"].map((path) =>
    wrong(
      `a mount at ${path}`,
      "extraVolumeMounts",
      `extraVolumeMounts: [{ name: a, mountPath: ${path} }]`,
    ),
  ),
  wrong(
    "the server's name for a container",
    "extraContainers",
    "extraContainers: [{ name: openam }]",
  ),
  wrong(
    "the Job's name for an init container",
    "initContainers",
    "initContainers: [{ name: configure }]",
  ),
];
