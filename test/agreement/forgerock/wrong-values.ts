import { regex, shapes, wrong, yamlOnly, type Case } from "../case.js";

/** Documents with one value that is wrong by itself, or is no value. */
export const wrongValues: readonly Case[] = [
  wrong("no server", "userstore.replicas", "userstore: { replicas: 0 }"),
  wrong("too many servers", "tokenstore.replicas", "tokenstore: { replicas: 101 }"),
  wrong("a number in quotes", "configstore.replicas", 'configstore: { replicas: "3" }'),
  wrong("null for a default of the store", "userstore.replicas", "userstore: { replicas: null }"),
  wrong(
    "null for a default of the chart",
    "tokenstore.store.role",
    "tokenstore: { store: { role: null } }",
  ),
  wrong("null for a switch", "tokenstore.enabled", "tokenstore: { enabled: null }"),
  wrong("null for a store", "tokenstore", "tokenstore: null"),
  wrong("a word for a switch", "userstore.enabled", "userstore: { enabled: 'no' }"),
  wrong("a switch for a store", "userstore", "userstore: true"),
  wrong("a list for a store", "userstore", "userstore: []"),
  wrong("a misspelt store", "userStore", "userStore: { replicas: 3 }"),
  wrong("a store of the chart's own name", "forgerock-ds", "forgerock-ds: { replicas: 3 }"),
  wrong("a store's value beside the stores", "replicas", "replicas: 3"),
  wrong("a misspelt key", "userstore.replica", "userstore: { replica: 3 }"),
  wrong(
    "a misspelt key in a union",
    "tokenstore.store.baseDN",
    "tokenstore: { store: { baseDN: 'dc=a' } }",
  ),
  wrong(
    "a value of another branch",
    "userstore.storage.size",
    "userstore: { storage: { kind: emptyDir, size: 8Gi } }",
  ),
  wrong("a role of no store", "tokenstore.store.role", "tokenstore: { store: { role: session } }"),
  wrong(
    "an unknown kind of storage",
    "configstore.storage.kind",
    "configstore: { storage: { kind: nfs } }",
  ),
  wrong(
    "an index without its attribute",
    "userstore.indexes[0].attribute",
    "userstore: { indexes: [{ types: [equality] }] }",
  ),
  wrong(
    "a base DN in capitals",
    "userstore.store.baseDn",
    "userstore: { store: { baseDn: 'DC=example' } }",
    regex,
  ),
  wrong(
    "a base DN of the second store",
    "tokenstore.store.baseDn",
    "tokenstore: { store: { baseDn: example.com } }",
    regex,
  ),
  wrong(
    "a name in capitals",
    "configstore.nameOverride",
    "configstore: { nameOverride: Config }",
    regex,
  ),
  wrong(
    "schema by another name",
    "userstore.schema.a.txt",
    "userstore: { schema: { a.txt: a } }",
    regex,
  ),
  wrong(
    "a size without a unit",
    "tokenstore.storage.size",
    "tokenstore: { storage: { size: '8' } }",
    regex,
  ),
  wrong(
    "a quantity with a wrong unit",
    "userstore.resources.limits.memory",
    "userstore: { resources: { limits: { memory: 2GB } } }",
    shapes,
  ),
  wrong(
    "a character that no manifest can hold",
    "userstore.schema.a.ldif",
    'userstore: { schema: { a.ldif: "a\\u0085b" } }',
    yamlOnly,
  ),
  wrong(
    "white space at the end of a text",
    "configstore.schema.a.ldif",
    'configstore: { schema: { a.ldif: "a\\n\\n" } }',
    yamlOnly,
  ),
];
