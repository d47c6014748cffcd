import { items, wrong, yamlOnly, type Case } from "../case.js";

/** Documents whose values are right by themselves: what does not go together within a store, and between stores. */
export const wrongRules: readonly Case[] = [
  wrong(
    "LDAP and LDAPS on one port",
    "tokenstore.service.ldapPort",
    "tokenstore: { service: { ldapPort: 1636 } }",
  ),
  wrong(
    "a port of the nodes of a Service inside",
    "userstore.service.ldapsNodePort",
    "userstore: { service: { ldapsNodePort: 30636 } }",
  ),
  wrong(
    "a request above its limit",
    "configstore.resources.requests.memory",
    "configstore: { resources: { requests: { memory: 3Gi } } }",
  ),
  wrong(
    "no limit of memory",
    "userstore.resources.limits.memory",
    "userstore: { resources: { limits: { memory: null } } }",
    yamlOnly,
  ),
  wrong(
    "fewer servers than zones ask for",
    "userstore.replicas",
    "userstore: { replicas: 5, zones: { names: [a, b, c], minimumPerZone: 2 } }",
  ),
  wrong(
    "two indexes of one attribute",
    "userstore.indexes",
    "userstore: { indexes: [{ attribute: cn, types: [equality] }, { attribute: cn, types: [presence] }] }",
    items,
  ),
  wrong(
    "a budget that keeps all",
    "tokenstore.podDisruptionBudget.minAvailable",
    "tokenstore: { podDisruptionBudget: { minAvailable: 2 } }",
  ),
  wrong(
    "a variable of the server's",
    "userstore.extraEnv",
    "userstore: { extraEnv: [{ name: BASE_DN, value: a }] }",
  ),
  wrong(
    "the commercial server by OpenDJ's image",
    "userstore.image.repository",
    "userstore: { distribution: { name: forgerock }, image: { tag: '8' }, secret: { monitorKey: m } }",
  ),
  wrong("a user store for tokens", "userstore.store.role", "userstore: { store: { role: token } }"),
  wrong(
    "a token store for users",
    "tokenstore.store.role",
    "tokenstore: { store: { role: user } }",
  ),
  wrong(
    "a configuration store for users, by its base DN, too",
    "configstore.store.role",
    "configstore: { store: { role: user, baseDn: 'dc=a' } }",
  ),
  wrong(
    "one name for two stores",
    "userstore.nameOverride",
    "userstore: { nameOverride: store }\ntokenstore: { nameOverride: store }",
  ),
  wrong(
    "the name of another store",
    "userstore.nameOverride",
    "userstore: { nameOverride: configstore }",
  ),
  wrong(
    "the name of the store before",
    "userstore.nameOverride",
    "tokenstore: { nameOverride: userstore }",
  ),
  wrong(
    "one full name for two stores",
    "tokenstore.fullnameOverride",
    "tokenstore: { fullnameOverride: store }\nconfigstore: { fullnameOverride: store }",
  ),
  wrong(
    "one port of the nodes for two stores",
    "userstore.service.ldapsNodePort",
    "userstore: { service: { type: NodePort, ldapsNodePort: 30636 } }\nconfigstore: { service: { type: NodePort, ldapsNodePort: 30636 } }",
  ),
  wrong(
    "one port of the nodes for StartTLS with two stores",
    "userstore.service.ldapNodePort",
    "userstore: { service: { type: NodePort, ldap: startTls, ldapNodePort: 30389 } }\ntokenstore: { service: { type: NodePort, ldap: startTls, ldapNodePort: 30389 } }",
  ),
];
