import { commercial } from "./commercial.js";
import { items, wrong, yamlOnly, type Case } from "../case.js";

/** Documents whose values are right by themselves: what does not go together within a part, and between parts. */
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
    "userstore: { replicas: 5, zones: { names: [a, b, c], minimumPerZone: 2 } }\nam: { userStore: { servers: { replicas: 5 } } }",
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
  wrong(
    "a Secret of a store whose passwords Vault has",
    "am.userStore.secret.from",
    "userstore: { secret: { from: vaultAgent, role: a, path: b } }",
  ),
  wrong(
    "a Secret of a token store whose passwords a driver brings",
    "am.tokenStore.secret.from",
    "tokenstore: { secret: { from: csi, className: a } }",
  ),
  wrong(
    "a Secret of which access managers do not know",
    "am.configStore.secret.name",
    "configstore: { secret: { name: words } }",
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
    "userstore: { nameOverride: store }\ntokenstore: { nameOverride: store }\nam: { enabled: false }",
  ),
  wrong(
    "the name of another store",
    "userstore.nameOverride",
    "userstore: { nameOverride: configstore }\nam: { enabled: false }",
  ),
  wrong(
    "the name of the store before",
    "userstore.nameOverride",
    "tokenstore: { nameOverride: userstore }\nam: { enabled: false }",
  ),
  wrong(
    "one full name for two stores",
    "tokenstore.fullnameOverride",
    "tokenstore: { fullnameOverride: store }\nconfigstore: { fullnameOverride: store }\nam: { enabled: false }",
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
  wrong(
    "more servers of the user store than access managers know",
    "am.userStore.servers.replicas",
    "userstore: { replicas: 3 }",
  ),
  wrong(
    "fewer servers of the user store than access managers know",
    "am.userStore.servers.replicas",
    "am: { userStore: { servers: { replicas: 3 } } }",
  ),
  wrong(
    "another full name of the user store than access managers know",
    "am.userStore.servers.name",
    "userstore: { fullnameOverride: store }\nam: { userStore: { servers: { name: other } } }",
  ),
  wrong(
    "a full name of the user store that access managers do not know",
    "am.userStore.servers.name",
    "userstore: { fullnameOverride: store }",
  ),
  wrong(
    "a name of the user store that access managers do not know",
    "am.userStore.servers.name",
    "userstore: { nameOverride: store }",
  ),
  wrong(
    "a base DN of the user store that access managers do not know",
    "am.userStore.baseDn",
    "userstore: { store: { baseDn: 'dc=a' } }",
  ),
  wrong(
    "another base DN than the user store has",
    "am.userStore.baseDn",
    "am: { userStore: { baseDn: 'dc=a' } }",
  ),
  wrong(
    "certificates of the user store that access managers do not trust",
    "userstore.certificates.kind",
    "userstore: { certificates: { kind: own } }",
  ),
  wrong(
    "more servers of the token store than access managers know",
    "am.tokenStore.servers.replicas",
    "tokenstore: { replicas: 3 }",
  ),
  wrong(
    "fewer servers of the token store than access managers know",
    "am.tokenStore.servers.replicas",
    "am: { tokenStore: { servers: { replicas: 3 } } }",
  ),
  wrong(
    "another full name of the token store than access managers know",
    "am.tokenStore.servers.name",
    "tokenstore: { fullnameOverride: store }\nam: { tokenStore: { servers: { name: other } } }",
  ),
  wrong(
    "a full name of the token store that access managers do not know",
    "am.tokenStore.servers.name",
    "tokenstore: { fullnameOverride: store }",
  ),
  wrong(
    "a name of the token store that access managers do not know",
    "am.tokenStore.servers.name",
    "tokenstore: { nameOverride: store }",
  ),
  wrong(
    "a base DN of the token store that access managers do not know",
    "am.tokenStore.baseDn",
    "tokenstore: { store: { baseDn: 'ou=cts' } }",
  ),
  wrong(
    "another base DN than the token store has",
    "am.tokenStore.baseDn",
    "am: { tokenStore: { baseDn: 'ou=cts' } }",
  ),
  wrong(
    "certificates of the token store that access managers do not trust",
    "tokenstore.certificates.kind",
    "tokenstore: { certificates: { kind: own } }",
  ),
  wrong(
    "more servers of the configuration store than access managers know",
    "am.configStore.servers.replicas",
    "configstore: { replicas: 3 }",
  ),
  wrong(
    "fewer servers of the configuration store than access managers know",
    "am.configStore.servers.replicas",
    "am: { configStore: { servers: { replicas: 3 } } }",
  ),
  wrong(
    "another full name of the configuration store than access managers know",
    "am.configStore.servers.name",
    "configstore: { fullnameOverride: store }\nam: { configStore: { servers: { name: other } } }",
  ),
  wrong(
    "a full name of the configuration store that access managers do not know",
    "am.configStore.servers.name",
    "configstore: { fullnameOverride: store }",
  ),
  wrong(
    "a name of the configuration store that access managers do not know",
    "am.configStore.servers.name",
    "configstore: { nameOverride: store }",
  ),
  wrong(
    "a base DN of the configuration store that access managers do not know",
    "am.configStore.baseDn",
    "configstore: { store: { baseDn: 'ou=am' } }",
  ),
  wrong(
    "another base DN than the configuration store has",
    "am.configStore.baseDn",
    "am: { configStore: { baseDn: 'ou=am' } }",
  ),
  wrong(
    "certificates of the configuration store that access managers do not trust",
    "configstore.certificates.kind",
    "configstore: { certificates: { kind: own } }",
  ),
  wrong(
    "a token store that access managers do not use",
    "am.tokenStore.enabled",
    "am: { tokenStore: { enabled: false } }",
  ),
  wrong(
    "a rule of the access managers'",
    "am.secret.agentsKey",
    "am: { secret: { agentsKey: administrator } }",
  ),
  ...(["userstore", "tokenstore", "configstore"] as const).map((store) =>
    wrong(
      `a commercial access manager, and OpenDJ as ${store}`,
      `${store}.distribution.name`,
      Object.values({ ...commercial, [store]: "" }).join(""),
    ),
  ),
];
