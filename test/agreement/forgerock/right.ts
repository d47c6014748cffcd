import { commercial } from "./commercial.js";
import { right, yamlOnly, type Case } from "../case.js";

/** Documents that are right; what is right in one store alone is tried with the stores' own chart. */
export const rightCases: readonly Case[] = [
  right("nothing", "{}"),
  right("parts without values", "userstore: {}\ntokenstore: {}\nconfigstore: {}\nam: {}"),
  right("stores that are named anyway", "userstore: { enabled: true, store: { role: user } }"),
  right(
    "one store alone",
    "tokenstore: { enabled: false }\nconfigstore: { enabled: false }\nam: { enabled: false }",
  ),
  right(
    "access managers alone, with stores of other releases",
    "userstore: { enabled: false }\ntokenstore: { enabled: false }\nconfigstore: { enabled: false }\nam: { userStore: { servers: { name: users, replicas: 3 } } }",
  ),
  right(
    "no token store, and tokens in the configuration store",
    "tokenstore: { enabled: false }\nam: { tokenStore: { enabled: false } }",
  ),
  right(
    "tokens in a token store of another release",
    "tokenstore: { enabled: false }\nam: { tokenStore: { servers: { name: tokens } } }",
  ),
  right(
    "no access managers, and tokens in no store of theirs",
    "am: { enabled: false, tokenStore: { enabled: false } }",
  ),
  right(
    "sizes that access managers know",
    "userstore: { replicas: 3 }\nam: { userStore: { servers: { replicas: 3 } } }",
  ),
  right(
    "base DNs that access managers know",
    "configstore: { store: { baseDn: 'ou=am,dc=example,dc=com' } }\nam: { configStore: { baseDn: 'ou=am,dc=example,dc=com' } }",
  ),
  right(
    "the full name of a store, which access managers know",
    "tokenstore: { fullnameOverride: tokens }\nam: { tokenStore: { servers: { name: tokens } } }",
  ),
  right(
    "the name of a store, which access managers know with the release's",
    "userstore: { nameOverride: users }\nam: { userStore: { servers: { name: sso-users } } }",
  ),
  right(
    "a store that access managers have listed",
    "userstore: { replicas: 3, nameOverride: users, store: { baseDn: 'dc=a' } }\nam: { userStore: { servers: { from: list, hosts: ['a:1636'] }, secret: { name: ldap } } }",
  ),
  right(
    "certificates of their own, for access managers elsewhere",
    "userstore: { certificates: { kind: own } }\nam: { enabled: false }",
  ),
  right(
    "certificates of one store from elsewhere",
    "configstore: { certificates: { kind: secret, name: config-tls } }",
  ),
  right(
    "sizes of their own",
    "userstore: { replicas: 3 }\ntokenstore: { replicas: 5, storage: { size: 20Gi } }\nconfigstore: { replicas: 1 }\nam: { enabled: false }",
  ),
  right(
    "base DNs by the roles that are the defaults here",
    "userstore: { store: { baseDn: 'dc=example,dc=com' } }\ntokenstore: { store: { baseDn: 'ou=cts,dc=example,dc=com' } }\nconfigstore: { store: { baseDn: 'ou=am,dc=example,dc=com' } }\nam: { enabled: false }",
  ),
  right(
    "one base DN in two stores",
    "userstore: { store: { baseDn: 'ou=tokens' } }\nam: { userStore: { baseDn: 'ou=tokens' } }",
  ),
  right(
    "names of their own",
    "userstore: { nameOverride: users }\ntokenstore: { fullnameOverride: tokens }\nconfigstore: { fullnameOverride: configuration }\nam: { enabled: false }",
  ),
  right(
    "names that are exchanged",
    "userstore: { nameOverride: tokenstore }\ntokenstore: { nameOverride: userstore }\nam: { userStore: { servers: { name: sso-tokenstore } }, tokenStore: { servers: { name: sso-userstore } } }",
  ),
  right(
    "the name of a store that is off",
    "userstore: { nameOverride: tokenstore }\ntokenstore: { enabled: false }\nam: { enabled: false }",
  ),
  right(
    "another role in a store that is off",
    "tokenstore: { enabled: false, store: { role: user } }\nam: { enabled: false }",
  ),
  right(
    "a broken rule in a store that is off",
    "tokenstore: { enabled: false, service: { ldapPort: 1636 } }\nam: { enabled: false }",
  ),
  right(
    "ports of the nodes",
    "userstore: { service: { type: NodePort, ldapsNodePort: 30636 } }\ntokenstore: { service: { type: NodePort, ldapsNodePort: 31636 } }",
  ),
  right(
    "ports of the nodes of one store that is off",
    "userstore: { service: { type: NodePort, ldapsNodePort: 30636 } }\ntokenstore: { enabled: false, service: { type: NodePort, ldapsNodePort: 30636 } }\nam: { enabled: false }",
  ),
  right(
    "one Secret for all",
    "userstore: { secret: { name: stores } }\ntokenstore: { secret: { name: stores } }\nam: { userStore: { secret: { name: stores } }, tokenStore: { secret: { name: stores } } }",
  ),
  right(
    "a Secret of a store, for access managers elsewhere",
    "userstore: { secret: { name: users } }\nam: { enabled: false }",
  ),
  right(
    "passwords of Vault for a store and its access managers",
    "userstore: { secret: { from: vaultAgent, role: a, path: b } }\nam: { userStore: { secret: { from: csi, className: c } } }",
  ),
  right(
    "passwords of Vault for a store, and a copy in a Secret",
    "userstore: { secret: { from: vaultAgent, role: a, path: b } }\nam: { userStore: { secret: { name: copied } } }",
  ),
  right(
    "passwords of an operator, in the Secret that access managers look for",
    "configstore: { secret: { from: externalSecret, storeName: a, remoteKey: b } }",
  ),
  right(
    "zones in one store",
    "userstore: { replicas: 6, zones: { names: [a, b, c], minimumPerZone: 2 } }\nam: { userStore: { servers: { replicas: 6 } } }",
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
  right("commercial servers", Object.values(commercial).join("")),
  right("globals", "global: { a: 1 }\nuserstore: { global: { b: 2 } }"),
  right("what a parent of the whole adds", "enabled: true"),
];
