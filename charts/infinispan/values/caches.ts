import {
  boolean,
  group,
  integer,
  list,
  map,
  oneOf,
  section,
  string,
  type Format,
} from "../../../generator/index.js";

const cacheName: Format = {
  pattern: "^[A-Za-z][-A-Za-z0-9_.]{0,127}$",
  what: "a name of up to 128 letters, digits, '-', '_' and '.' that begins with a letter, such as sessions",
};

const mediaType: Format = {
  pattern: "^[a-z]+/[a-z0-9][-a-z0-9.+]*$",
  what: "a media type in lower case, such as application/x-protostream",
};

const cache = group(
  { description: "A cache." },
  {
    name: string({ description: "Its name.", format: cacheName }),
    mode: oneOf(["distributed", "replicated"], {
      description: "Whether `owners` servers have each entry, or all of them.",
      whenAbsent: "distributed",
    }),
    encoding: string({
      description: "Media type of keys and values.",
      format: mediaType,
      whenAbsent: "application/x-protostream",
    }),
    transactional: boolean({
      description: "Whether what one client changes on a condition no other changes at the time.",
      whenAbsent: "false",
    }),
    lifespanSeconds: integer({
      description: "When an entry goes, however often it is read.",
      unit: "seconds",
      minimum: 1,
      maximum: 1_000_000_000,
      whenAbsent: "never, unless a client says so",
    }),
    maxCount: integer({
      description: "Entries that a server keeps in memory; others are removed.",
      unit: "entries",
      minimum: 1,
      maximum: 1_000_000_000,
      whenAbsent: "all",
    }),
    persistent: boolean({
      description: "Whether entries are on the server's volume, too, and outlive all servers.",
      whenAbsent: "false",
    }),
    backup: oneOf(["sync", "async", "none"], {
      description: "Whether other sites have what is written, and whether a client waits for that.",
      whenAbsent: "crossSite.strategy",
    }),
  },
);

/** What the servers keep. */
export const cacheFields = section("Caches", {
  owners: integer({
    description:
      "Servers that have each entry of a distributed cache. All but one of them may be lost.",
    unit: "servers",
    minimum: 1,
    maximum: 100,
    default: 2,
  }),
  keycloakWildfly: boolean({
    description:
      "Whether there are the seven caches that Keycloak on WildFly has remote stores for, as chart keycloak-wildfly asks for them by crossDatacenter.",
    default: false,
  }),
  keycloak: boolean({
    description:
      "Whether there are the four caches that Keycloak on Quarkus has in Infinispan, as chart keycloak asks for them by multiSite. Keycloak's own have the failurePolicy fail: then a site that is lost takes no writes until it is taken offline.",
    default: false,
  }),
  caches: list(cache, {
    description:
      "Caches that are there when the servers start. Clients may make more, which last with the volumes.",
    uniqueBy: "name",
    default: [],
    examples: [[{ name: "carts", mode: "replicated", lifespanSeconds: 3600 }]],
  }),
  configuration: map(string({ description: "Text of the file." }), {
    description:
      "Configuration of your own: files of Infinispan's in XML, JSON or YAML, read over the chart's in the order of their names.",
    keyFormat: {
      pattern: "^[a-z0-9][-a-z0-9_.]{0,99}\\.(xml|json|yaml)$",
      what: "a file's name in lower case that ends in .xml, .json or .yaml, such as caches.yaml",
    },
    reservedKeys: { "infinispan.xml": "the chart's own" },
    default: {},
    examples: [
      {
        "caches.yaml":
          "infinispan:\n  cacheContainer:\n    caches:\n      carts:\n        localCache: {}\n",
      },
    ],
  }),
});
