import { wrong, yamlOnly, type Case } from "../case.js";

/** Documents in which each value is right, and two of them do not go together. */
export const wrongRules: readonly Case[] = [
  wrong("LDAP and LDAPS on one port", "service.ldapPort", "service: { ldapPort: 1636 }"),
  wrong(
    "LDAP on a port that both are given",
    "service.ldapPort",
    "service: { ldapPort: 636, ldapsPort: 636 }",
  ),
  wrong(
    "a port of the nodes of a Service inside",
    "service.ldapNodePort",
    "service: { ldap: startTls, ldapNodePort: 30389 }",
  ),
  wrong(
    "LDAPS on a port of the nodes of a Service inside",
    "service.ldapsNodePort",
    "service: { ldapsNodePort: 30636 }",
  ),
  wrong(
    "a port of the nodes for what no client may use",
    "service.ldap",
    "service: { type: NodePort, ldapNodePort: 30389 }",
  ),
  wrong(
    "the commercial server by OpenDJ's image",
    "image.repository",
    "distribution: { name: forgerock }\nimage: { tag: '8' }\nsecret: { monitorKey: m }",
  ),
  wrong(
    "the commercial server with indexes",
    "indexes",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { monitorKey: m }\nindexes: [{ attribute: cn }]",
  ),
  wrong(
    "the commercial server without its profile",
    "setupProfile",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { monitorKey: m }\nsetupProfile: false",
  ),
  wrong(
    "the commercial server with a keystore",
    "certificates.kind",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { monitorKey: m }\ncertificates: { kind: secret, name: a }",
  ),
  wrong(
    "the commercial server with Vault's injector",
    "secret.from",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { from: vaultAgent, role: a, path: b, monitorKey: m }",
  ),
  wrong(
    "the commercial server with a CSI driver",
    "secret.from",
    "distribution: { name: forgerock }\nimage: { repository: a/b, tag: '8' }\nsecret: { from: csi, className: a, monitorKey: m }",
  ),
  wrong(
    "two roles for one agent",
    "secret.role",
    "secret: { from: vaultAgent, role: a, path: b }\ncertificates: { kind: vaultAgent, role: c, path: b }",
  ),
  wrong(
    "a keystore's key without a keystore",
    "certificates.keystoreKey",
    "certificates: { keystoreKey: a.p12 }",
  ),
  wrong(
    "the key of a keystore's password without a keystore",
    "certificates.passwordKey",
    "certificates: { kind: own, passwordKey: pin }",
  ),
  wrong(
    "another key for what an operator decodes",
    "certificates.keystoreKey",
    "certificates: { kind: vaultStaticSecret, mount: a, path: b, keystoreKey: a.p12 }",
  ),
  wrong(
    "two indexes of one attribute",
    "indexes",
    "indexes: [{ attribute: cn, types: [equality] }, { attribute: cn, types: [presence] }]",
  ),
  wrong(
    "a budget that keeps all",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 2 }",
  ),
  wrong(
    "two budgets",
    "podDisruptionBudget.minAvailable",
    "podDisruptionBudget: { minAvailable: 1, maxUnavailable: 1 }",
  ),
  wrong("two servers that begin as copies of one", "replicas", "storage: { dataSource: data-0 }"),
  wrong(
    "fewer claims than servers",
    "storage.existingClaims",
    "replicas: 3\nstorage: { kind: existingClaims, existingClaims: [data-keycloak-forgerock-ds-0, data-keycloak-forgerock-ds-1] }",
  ),
  wrong(
    "fewer claims than the servers of the default",
    "storage.existingClaims",
    "storage: { kind: existingClaims, existingClaims: [data-keycloak-forgerock-ds-0] }",
  ),
  wrong(
    "a claim given twice",
    "storage.existingClaims",
    "storage: { kind: existingClaims, existingClaims: [data-keycloak-forgerock-ds-0, data-keycloak-forgerock-ds-0] }",
  ),
  wrong(
    "two classes",
    "storageClass.provisioner",
    "storageClass: { provisioner: a.b }\nstorage: { storageClassName: fast }",
  ),
  wrong(
    "a class without claims",
    "storage.kind",
    "storageClass: { provisioner: a.b }\nstorage: { kind: emptyDir }",
  ),
  wrong("a name of no class", "storageClass.name", "storageClass: { name: disks }"),
  wrong(
    "parameters of no class",
    "storageClass.parameters",
    "storageClass: { parameters: { type: gp3 } }",
  ),
  wrong(
    "snapshots of no volume",
    "storage.kind",
    "snapshots: { className: a }\nstorage: { kind: emptyDir }",
  ),
  wrong(
    "a limit of memory too small to start in",
    "resources.limits.memory",
    "resources: { requests: { memory: 100Mi }, limits: { memory: 700Mi } }",
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
    "the server's name for a container",
    "extraContainers",
    "extraContainers: [{ name: opendj }]",
  ),
  wrong("the base DN as a variable", "extraEnv", "extraEnv: [{ name: BASE_DN, value: a }]"),
  wrong(
    "options of the tools as a variable",
    "extraEnv",
    "extraEnv: [{ name: OPENDJ_JAVA_ARGS, value: a }]",
  ),
  wrong("a volume of the data", "extraVolumes", "extraVolumes: [{ name: data, emptyDir: {} }]"),
  wrong(
    "a mount over the scripts",
    "extraVolumeMounts",
    "extraVolumeMounts: [{ name: a, mountPath: /opt/fairlead/scripts }]",
  ),
  wrong(
    "a label of the StatefulSet and of all objects",
    "statefulSet.labels",
    "statefulSet: { labels: { a: b } }\ncommonLabels: { a: c }",
  ),
];
