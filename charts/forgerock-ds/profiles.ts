/** What an access manager asks of a store by its role, and the size that fits most. */
export interface Profile {
  /** Name of the same with the commercial server. */
  readonly name: string;
  readonly schema: readonly string[];
  /** Kinds of searches by attribute. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  /** Organizational units below the base DN, each behind the one that it is in. */
  readonly units: readonly string[];
  /** Of the volume, unless the values say otherwise. */
  readonly size: string;
}

const TEXT = "1.3.6.1.4.1.1466.115.121.1.15";
const TIME = "1.3.6.1.4.1.1466.115.121.1.24";
const INTEGER = "1.3.6.1.4.1.1466.115.121.1.27";
const BYTES = "1.3.6.1.4.1.1466.115.121.1.5";

const attribute = (oid: string, name: string, syntax: string, single = false): string =>
  `attributeTypes: ( ${oid} NAME '${name}' SYNTAX ${syntax} ${single ? "SINGLE-VALUE " : ""}X-ORIGIN 'OpenAM' )`;

const objectClass = (oid: string, name: string, rest: string): string =>
  `objectClasses: ( ${oid} NAME '${name}' ${rest} X-ORIGIN 'OpenAM' )`;

/** Arcs of the access manager's own configuration. */
const SUN = "1.3.6.1.4.1.42.2.27.9";

/**
 * Of configuration, whole: the access manager adds it by itself, in one change, which is refused and
 * left out where any of it is there. To a user store it adds an index over it, and not the schema.
 */
const configuration: readonly string[] = [
  attribute(`${SUN}.1.78`, "sunServiceSchema", TEXT, true),
  attribute(`${SUN}.1.79`, "sunserviceID", TEXT, true),
  attribute(`${SUN}.1.81`, "sunsmspriority", INTEGER, true),
  attribute(`${SUN}.1.82`, "sunPluginSchema", TEXT),
  attribute(`${SUN}.1.83`, "sunKeyValue", TEXT),
  attribute(`${SUN}.1.84`, "sunxmlKeyValue", TEXT),
  objectClass(
    `${SUN}.2.25`,
    "sunservice",
    "SUP top MUST ou MAY ( labeledURI $ sunServiceSchema $ sunKeyValue $ sunxmlKeyValue $ sunPluginSchema $ description )",
  ),
  objectClass(
    `${SUN}.2.104`,
    "sunRealmService",
    "SUP top MAY ( o $ labeledURI $ sunKeyValue $ sunxmlKeyValue $ description )",
  ),
  objectClass(
    `${SUN}.2.27`,
    "sunservicecomponent",
    "SUP organizationalUnit MUST ou MAY ( labeledURI $ sunserviceID $ sunsmspriority $ sunKeyValue $ sunxmlKeyValue $ description )",
  ),
];

/** Arc of the attributes of tokens. */
const TOKEN = "1.3.6.1.4.1.36733.2.2.1";

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${String(index + 1).padStart(2, "0")}`);

const strings = numbered("coreTokenString", 15);
const integers = numbered("coreTokenInteger", 10);
const dates = numbered("coreTokenDate", 5);
const lists = numbered("coreTokenMultiString", 3);

/** Attributes of a token in the order of their numbers, which begin at 96; lists follow from 136 on. */
const single: readonly (readonly [name: string, syntax: string])[] = [
  ["coreTokenId", TEXT],
  ["coreTokenType", TEXT],
  ["coreTokenExpirationDate", TIME],
  ["coreTokenUserId", TEXT],
  ["coreTokenObject", BYTES],
  ...strings.map((name) => [name, TEXT] as const),
  ...integers.map((name) => [name, INTEGER] as const),
  ...dates.map((name) => [name, TIME] as const),
];
const required = ["coreTokenId", "coreTokenType"];
const allowed = [...single.map(([name]) => name), ...lists].filter(
  (name) => !required.includes(name),
);

const searched = ["01", "02", "03", "08", "09", "10", "14", "15"].map(
  (number) => `coreTokenString${number}`,
);

const all = (names: readonly string[], ...types: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, types]));

/**
 * Profiles by the role of a store. The access manager adds the schema of identities by itself, and
 * indexes to one server alone, which nothing replicates. The backend is `userRoot` for all of them: it
 * looks there where it finds no other.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/tree/master/openam-server-only/src/main/webapp/WEB-INF/template/ldif
 */
export const profiles = {
  user: {
    name: "am-identity-store",
    schema: configuration,
    indexes: {
      "iplanet-am-user-federation-info-key": ["equality"],
      memberof: ["equality", "presence"],
      "sun-fm-saml2-nameid-infokey": ["equality"],
    },
    units: [],
    size: "8Gi",
  },
  token: {
    name: "am-cts",
    schema: [
      ...single.map(([name, syntax], index) =>
        attribute(`${TOKEN}.${96 + index}`, name, syntax, true),
      ),
      ...lists.map((name, index) => attribute(`${TOKEN}.${136 + index}`, name, TEXT)),
      objectClass(
        "1.3.6.1.4.1.36733.2.2.2.27",
        "frCoreToken",
        `SUP top STRUCTURAL MUST ( ${required.join(" $ ")} ) MAY ( ${allowed.join(" $ ")} )`,
      ),
    ],
    indexes: {
      ...all(["coreTokenExpirationDate", "coreTokenDate01", "coreTokenDate02"], "ordering"),
      ...all(
        ["coreTokenUserId", ...searched, ...integers, ...dates.slice(2), ...lists],
        "equality",
      ),
    },
    units: ["openam-session", "famrecords,ou=openam-session"],
    size: "16Gi",
  },
  config: {
    name: "am-config",
    schema: configuration,
    indexes: { ou: ["equality"], sunxmlKeyValue: ["equality", "substring"] },
    units: [],
    size: "4Gi",
  },
} as const satisfies Readonly<Record<string, Profile>>;
