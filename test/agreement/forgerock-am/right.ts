import { right, yamlOnly, type Case } from "../case.js";

/** Documents that the chart takes. */
export const rightCases: readonly Case[] = [
  right("nothing at all", ""),
  right("a comment alone", "# replicas: 3\n", yamlOnly),
  right("as many pods as the values say", "autoscaling: { enabled: false }\nreplicas: 3"),
  right("more pods as the load asks for", "autoscaling: { minReplicas: 3, maxReplicas: 100 }"),
  right("an address", "hostname: { url: 'https://login.example.com/openam' }"),
  right(
    "an address with a port, and a domain of cookies",
    "hostname: { url: 'http://login.example.com:8080/openam', cookieDomain: example.com }",
  ),
  right("sessions by their word", "sessions: { kind: stateless }"),
  right(
    "sessions that are kept, with an address",
    "sessions: { kind: stateful }\nhostname: { url: 'https://login.example.com/openam' }",
  ),
  right(
    "sessions that are kept where pods stay",
    "sessions: { kind: stateful }\nautoscaling: { enabled: false }",
  ),
  right("requests", "configuration:\n  10-a.http: |\n    PUT /a\n    {}\n"),
  right("requests of Secrets", "configurationSecrets: [openam-clients, keys]"),
  right(
    "a Secret of one's own",
    "secret: { name: openam, administratorKey: a, agentsKey: b, encryptionKeyKey: c, keystoreKey: d.jceks, keystorePasswordKey: e }",
  ),
  right("a hasty Job", "job: { backoffLimit: 1, timeoutSeconds: 300 }"),
  right("stores by their word", "configStore: { servers: { from: release } }"),
  right(
    "stores of other releases",
    "configStore: { servers: { name: config, namespace: directories, replicas: 1 } }\nuserStore: { servers: { from: release, name: users, replicas: 100 } }",
  ),
  right(
    "a store of any kind",
    "userStore: { servers: { from: list, hosts: ['a.example.com:636', 'b.example.com:65535'] }, baseDn: 'dc=example,dc=com', bindDn: 'uid=am@example.com,ou=admins', secret: { name: people, key: password } }",
  ),
  right("a store of tokens", "tokenStore: { enabled: true, baseDn: 'ou=famrecords' }"),
  right(
    "a store of tokens that is not there",
    "tokenStore: { enabled: false, servers: { from: list, hosts: ['a.example.com:636'] } }",
  ),
  right("an authority", "authority: { name: directories-tls, key: authority.pem }"),
  right("another port", "service: { httpPort: 80 }"),
  right("a port of the nodes", "service: { type: NodePort, httpNodePort: 30080 }"),
  right("no policy", "networkPolicy: { enabled: false }"),
  right(
    "a way in with a certificate",
    "ingress: { enabled: true, hosts: [a.example.com], tls: { certificate: controller }, stickySessions: haproxy }",
  ),
  right("options of the virtual machine", "jvm: { maxRamPercentage: 80, options: [-XX:+UseZGC] }"),
  right(
    "a limit of just what the server needs",
    "resources: { requests: { memory: 1Gi }, limits: { memory: 1Gi } }",
  ),
  right("a rollout of some at a time", "deployment: { maxSurge: 0, maxUnavailable: 2 }"),
  right("a last second to leave", "shutdown: { delaySeconds: 59 }"),
  right("two addresses", "hostAliases: [{ ip: 127.0.0.3, hostnames: [a] }]"),
  right(
    "zones",
    "autoscaling: { minReplicas: 6, maxReplicas: 9 }\nzones: { names: [a, b, c], minimumPerZone: 2 }",
  ),
  right(
    "a user of OpenShift's choice",
    "podSecurityContext: { runAsUser: null, runAsGroup: null, fsGroup: null }",
    yamlOnly,
  ),
  right("what Helm and parent charts add", "global: { a: { b: 1 } }\nenabled: true"),
];
