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
const NAME = "1.3.6.1.4.1.1466.115.121.1.12";

const attribute = (oid: string, name: string, syntax: string, single = false): string =>
  `attributeTypes: ( ${oid} NAME '${name}' SYNTAX ${syntax} ${single ? "SINGLE-VALUE " : ""}X-ORIGIN 'OpenAM' )`;

/** Arc of the access manager's older attributes. */
const SUN = "1.3.6.1.4.1.42.2.27.9.1";

const settings = attribute(`${SUN}.84`, "sunxmlKeyValue", TEXT);

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
 * Profiles by the role of a store. Where the access manager adds schema by itself, this has what
 * indexes need, since an index over an attribute that is not defined stops a server. The backend is
 * `userRoot` for all of them: the access manager looks there where it finds no other.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/tree/master/openam-server-only/src/main/webapp/WEB-INF/template/ldif
 */
export const profiles = {
  user: {
    name: "am-identity-store",
    schema: [
      attribute("1.2.840.113556.1.2.102", "memberof", NAME),
      attribute(`${SUN}.73`, "iplanet-am-user-federation-info-key", TEXT),
      settings,
      attribute(`${SUN}.989`, "sun-fm-saml2-nameid-infokey", TEXT),
    ],
    indexes: {
      "iplanet-am-user-federation-info-key": ["equality"],
      memberof: ["equality", "presence"],
      "sun-fm-saml2-nameid-infokey": ["equality"],
    },
    units: ["people", "groups"],
    size: "8Gi",
  },
  token: {
    name: "am-cts",
    schema: [
      ...single.map(([name, syntax], index) =>
        attribute(`${TOKEN}.${96 + index}`, name, syntax, true),
      ),
      ...lists.map((name, index) => attribute(`${TOKEN}.${136 + index}`, name, TEXT)),
      `objectClasses: ( 1.3.6.1.4.1.36733.2.2.2.27 NAME 'frCoreToken' SUP top STRUCTURAL MUST ( ${required.join(" $ ")} ) MAY ( ${allowed.join(" $ ")} ) X-ORIGIN 'OpenAM' )`,
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
    schema: [settings],
    indexes: { ou: ["equality"], sunxmlKeyValue: ["equality", "substring"] },
    units: [],
    size: "4Gi",
  },
} as const satisfies Readonly<Record<string, Profile>>;
