import { right, yamlOnly, type Case } from "../case.js";

/** Documents that are right; what is right in one store alone is tried with the stores' own chart. */
export const rightCases: readonly Case[] = [
  right("nothing", "{}"),
  right("stores without values", "userstore: {}\ntokenstore: {}\nconfigstore: {}"),
  right("stores that are named anyway", "userstore: { enabled: true, store: { role: user } }"),
  right("one store alone", "tokenstore: { enabled: false }\nconfigstore: { enabled: false }"),
  right(
    "sizes of their own",
    "userstore: { replicas: 3 }\ntokenstore: { replicas: 5, storage: { size: 20Gi } }\nconfigstore: { replicas: 1 }",
  ),
  right(
    "base DNs by the roles that are the defaults here",
    "userstore: { store: { baseDn: 'dc=example,dc=com' } }\ntokenstore: { store: { baseDn: 'ou=cts,dc=example,dc=com' } }\nconfigstore: { store: { baseDn: 'ou=am,dc=example,dc=com' } }",
  ),
  right("one base DN in two stores", "userstore: { store: { baseDn: 'ou=tokens' } }"),
  right(
    "names of their own",
    "userstore: { nameOverride: users }\ntokenstore: { fullnameOverride: tokens }\nconfigstore: { fullnameOverride: configuration }",
  ),
  right(
    "names that are exchanged",
    "userstore: { nameOverride: tokenstore }\ntokenstore: { nameOverride: userstore }",
  ),
  right(
    "the name of a store that is off",
    "userstore: { nameOverride: tokenstore }\ntokenstore: { enabled: false }",
  ),
  right(
    "another role in a store that is off",
    "tokenstore: { enabled: false, store: { role: user } }",
  ),
  right(
    "a broken rule in a store that is off",
    "tokenstore: { enabled: false, service: { ldapPort: 1636 } }",
  ),
  right(
    "ports of the nodes",
    "userstore: { service: { type: NodePort, ldapsNodePort: 30636 } }\ntokenstore: { service: { type: NodePort, ldapsNodePort: 31636 } }",
  ),
  right(
    "ports of the nodes of one store that is off",
    "userstore: { service: { type: NodePort, ldapsNodePort: 30636 } }\ntokenstore: { enabled: false, service: { type: NodePort, ldapsNodePort: 30636 } }",
  ),
  right(
    "one Secret for all",
    "userstore: { secret: { name: stores } }\ntokenstore: { secret: { name: stores } }",
  ),
  right(
    "zones in one store",
    "userstore: { replicas: 6, zones: { names: [a, b, c], minimumPerZone: 2 } }",
  ),
  right(
    "variables and volumes",
    "configstore: { extraEnv: [{ name: TZ, value: UTC }], extraVolumes: [{ name: a, emptyDir: {} }] }",
  ),
  right(
    "a default that is taken away",
    "userstore: { resources: { limits: { cpu: null } } }",
    yamlOnly,
  ),
  right("globals", "global: { a: 1 }\nuserstore: { global: { b: 2 } }"),
  right("what a parent of the whole adds", "enabled: true"),
];
