import { branchOf, references } from "../../../generator/expression/references.js";
import {
  atLeast,
  atMost,
  equals,
  greater,
  orElse,
  present,
} from "../../../generator/expression/operators.js";
import {
  exactlyOne,
  must,
  mutualInSites,
  notTogether,
  sameInSites,
  uniqueInFleet,
  uniqueInSites,
} from "../../../generator/expression/rules/constraints.js";
import type { Chart } from "../../../generator/language/chart.js";
import type { Fields } from "../../../generator/model/field.js";
import {
  boolean,
  branch,
  dnsName,
  duration,
  group,
  host,
  integer,
  kubernetes,
  kubernetesObject,
  list,
  map,
  multicastAddress,
  number,
  oneOf,
  port,
  quantity,
  string,
  union,
  url,
} from "../../../generator/model/index.js";
import type { FleetRule } from "../../../generator/model/rules/fleet-rule.js";
import type { Rule } from "../../../generator/expression/rules/rule.js";

const chart = <G extends Fields>(
  name: string,
  fields: G,
  rules: readonly Rule[],
  fleetRules: readonly FleetRule[] = [],
): Chart<G> => ({
  metadata: {
    name,
    version: "1.2.3",
    appVersion: "26.0",
    description: `A chart with everything that ${name} needs.`,
    kubeVersion: ">=1.27.0-0",
    home: "https://example.org",
    sources: [],
    keywords: [],
  },
  fields,
  rules,
  fleetRules,
  templates: {},
  texts: { notes: "", readme: "" },
});

const fields = {
  replicas: integer({ description: "Number of pods.", default: 2, minimum: 1, maximum: 100 }),
  ratio: number({ description: "A share.", default: 0.5, minimum: 0, maximum: 1 }),
  verbose: boolean({ description: "Whether to say more.", default: false }),
  title: string({ description: "A title.", default: "x", minLength: 1, maxLength: 20 }),
  code: string({
    description: "A code.",
    whenAbsent: "none",
    format: { pattern: "^[A-Z]{3}$", what: "a code of three capitals, such as ABC" },
  }),
  level: oneOf(["info", "debug", "warning"], {
    description: "How much is logged.",
    default: "info",
  }),
  httpPort: port({ description: "Port of the server.", default: 8080 }),
  memory: quantity({ description: "Memory.", default: "1Gi" }),
  delay: duration({ description: "Time to wait.", default: "30s" }),
  secretName: dnsName({ description: "A Secret.", whenAbsent: "derived from the release" }),
  server: host({ description: "Host of the database.", whenAbsent: "none" }),
  address: url({ description: "Where users go.", whenAbsent: "none", schemes: ["http", "https"] }),
  hosts: list(host({ description: "A host." }), { description: "Hosts.", default: [] }),
  ports: list(port({ description: "A port." }), {
    description: "Ports.",
    whenAbsent: "none",
    minItems: 1,
    uniqueItems: true,
  }),
  labels: map(string({ description: "A label." }), {
    description: "Labels.",
    default: {},
    keyFormat: { pattern: "^[a-z./-]+$", what: "a label's key, such as a/b" },
  }),
  options: map(string({ description: "An option." }), {
    description: "Options by name.",
    default: {},
    reservedKeys: { "cache-owners": "set cache.owners instead" },
  }),
  resources: kubernetes("ResourceRequirements", {
    description: "Resources.",
    default: { limits: { memory: "1Gi" } },
  }),
  env: list(kubernetes("EnvVar", { description: "A variable." }), {
    description: "Environment.",
    default: [],
  }),
  extra: list(kubernetesObject({ description: "An object." }), {
    description: "Objects.",
    default: [],
  }),
  tls: group(
    { description: "Encryption." },
    {
      enabled: boolean({ description: "Whether to encrypt.", default: false }),
      secret: dnsName({ description: "Secret with the key.", whenAbsent: "none" }),
      file: string({ description: "File with the key.", whenAbsent: "none" }),
    },
  ),
  database: group(
    { description: "Database." },
    {
      url: string({ description: "JDBC URL.", default: "jdbc:x" }),
      name: string({ description: "Name.", whenAbsent: "none" }),
    },
  ),
  discovery: union(
    { description: "How pods find each other.", discriminator: "protocol", default: "jdbc-ping" },
    {
      "jdbc-ping": branch({ description: "By the database." }),
      "dns-ping": branch(
        { description: "By DNS." },
        { query: host({ description: "Name to ask.", whenAbsent: "the headless Service" }) },
      ),
      multicast: branch(
        { description: "By multicast." },
        {
          address: multicastAddress({ description: "Group address.", examples: ["239.1.2.3"] }),
          port: port({ description: "Group port.", default: 46655 }),
        },
      ),
    },
  ),
  cache: union(
    {
      description: "Caches.",
      discriminator: "sessions",
      default: "persistent",
      common: { size: integer({ description: "Entries.", default: 10000, minimum: 0 }) },
    },
    {
      persistent: branch({ description: "In the database." }),
      volatile: branch(
        { description: "In memory." },
        { owners: integer({ description: "Copies.", default: 2, minimum: 1 }) },
      ),
    },
  ),
};

const values = references(fields);
const volatile = branchOf(values.cache, "volatile");
const multicast = branchOf(values.discovery, "multicast");

/** Every kind of field and of rule, with a default for everything. */
export const everything = chart(
  "every-thing",
  fields,
  [
    must(atMost(volatile.owners, values.replicas)),
    must(atLeast(volatile.owners, 2), { when: greater(values.replicas, 1) }),
    notTogether(values.tls.secret, values.tls.file),
    must(present(values.tls.secret), { when: values.tls.enabled }),
    must(equals(values.level, "debug"), { when: present(values.code) }),
    must(greater(values.httpPort, 1024), { when: equals(values.level, "warning") }),
  ],
  [
    uniqueInFleet({ what: "multicast address", of: [multicast.address, multicast.port] }),
    uniqueInFleet({ what: "code", of: [values.code] }),
  ],
);

const demandingFields = {
  hostname: url({
    description: "Where users go.",
    schemes: ["https"],
    examples: ["https://a.example"],
  }),
  database: group(
    { description: "Database." },
    {
      host: host({ description: "Host.", whenAbsent: "none" }),
      url: string({ description: "URL.", whenAbsent: "none" }),
      user: string({ description: "User.", examples: ["keycloak"] }),
    },
  ),
};
const demanding = references(demandingFields);

/** A chart that does not install without values. */
export const demandingChart = chart("demanding", demandingFields, [
  exactlyOne(demanding.database.host, demanding.database.url),
]);

const pairedFields = {
  nodes: group(
    { description: "Between nodes." },
    {
      address: multicastAddress({ description: "Group.", default: "239.0.0.1" }),
      port: port({ description: "Port.", default: 46655 }),
    },
  ),
  balancer: group(
    { description: "To the load balancer." },
    {
      address: multicastAddress({ description: "Group.", default: "239.0.0.2" }),
      port: port({ description: "Port.", default: 23364 }),
    },
  ),
};
const paired = references(pairedFields);

/** A chart that claims two addresses of its network, whatever is written. */
export const pairedChart = chart(
  "paired",
  pairedFields,
  [],
  [
    uniqueInFleet({ what: "multicast address", of: [paired.nodes.address, paired.nodes.port] }),
    uniqueInFleet({
      what: "multicast address",
      of: [paired.balancer.address, paired.balancer.port],
    }),
  ],
);

const replicatedFields = {
  sites: union(
    { description: "Other sites.", discriminator: "kind", default: "none" },
    {
      none: branch({ description: "None." }),
      named: branch(
        { description: "By their names." },
        {
          site: string({ description: "This one.", examples: ["lon"] }),
          others: list(string({ description: "One." }), {
            description: "The others.",
            examples: [["nyc"]],
          }),
        },
      ),
    },
  ),
  queue: group(
    { description: "Of messages." },
    {
      enabled: boolean({ description: "Whether there is one.", default: false }),
      name: string({ description: "Its name.", whenAbsent: "none", examples: ["q"] }),
    },
  ),
  version: string({ description: "Version.", whenAbsent: "the newest", examples: ["2.0"] }),
  digest: string({ description: "Digest.", whenAbsent: "none", examples: ["abc"] }),
};
const replicated = references(replicatedFields);
const named = branchOf(replicated.sites, "named");

/** A chart whose clusters have what those of other sites have. */
export const replicatedChart = chart(
  "replicated",
  replicatedFields,
  [],
  [
    mutualInSites({ what: "site", of: [named.site], others: named.others }),
    uniqueInSites({
      what: "queue",
      of: [replicated.queue.name],
      when: replicated.queue.enabled,
    }),
    sameInSites({
      what: "version",
      of: [orElse(replicated.version, "1.0")],
      when: named.site,
      unless: replicated.digest,
    }),
  ],
);
