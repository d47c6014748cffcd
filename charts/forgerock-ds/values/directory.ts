import {
  boolean,
  branch,
  group,
  list,
  map,
  oneOf,
  secretSourceField,
  section,
  string,
  union,
  type Format,
} from "../../../generator/index.js";
import { passwordFiles } from "../secrets.js";

const baseDnFormat: Format = {
  pattern:
    "^[a-z]+=[A-Za-z0-9]([- A-Za-z0-9_.]*[A-Za-z0-9])?(,[a-z]+=[A-Za-z0-9]([- A-Za-z0-9_.]*[A-Za-z0-9])?)*$",
  what: "a distinguished name of types in lower case and values of letters, digits, ' ', '-', '_' and '.', without spaces beside commas, such as dc=example,dc=com",
};

const baseDn = (defaultDn: string) =>
  string({
    description: "The entry that all others are below. It stays what it was on a volume's set-up.",
    format: baseDnFormat,
    default: defaultDn,
    examples: ["dc=example,dc=com"],
  });

const attributeFormat: Format = {
  pattern: "^[A-Za-z][-A-Za-z0-9]*$",
  what: "an attribute of letters, digits and '-' that begins with a letter, such as mail",
};

/** What the directory holds. */
export const directoryFields = section("Directory", {
  store: union(
    {
      description: "What the servers hold. One release is one store.",
      discriminator: "role",
      default: "user",
    },
    {
      user: branch(
        { description: "Identities: the user store." },
        { baseDn: baseDn("ou=identities") },
      ),
      token: branch(
        { description: "Tokens and sessions: the token store (CTS)." },
        { baseDn: baseDn("ou=tokens") },
      ),
      config: branch(
        { description: "Configuration of access managers: the configuration store." },
        { baseDn: baseDn("ou=am-config") },
      ),
    },
  ),
  setupProfile: boolean({
    description:
      "Whether the store has what access managers ask of its role: schema, indexes and entries. They add indexes on one server alone.",
    default: true,
  }),
  schema: map(string({ description: "Schema as LDIF." }), {
    description:
      "Schema of your own: files in LDIF, read after those of the server in the order of their names.",
    keyFormat: {
      pattern: "^[A-Za-z0-9][-._A-Za-z0-9]{0,199}\\.ldif$",
      what: "a file's name that ends in .ldif, such as 98-company.ldif",
    },
    default: {},
    examples: [
      {
        "98-company.ldif":
          "dn: cn=schema\nobjectClass: top\nobjectClass: subschema\nattributeTypes: ( 1.3.6.1.4.1.99999.1 NAME 'badge' SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )\n",
      },
    ],
  }),
  indexes: list(
    group(
      { description: "An index." },
      {
        attribute: string({ description: "Attribute that is indexed.", format: attributeFormat }),
        types: list(
          oneOf(["approximate", "equality", "ordering", "presence", "substring"], {
            description: "A kind of search.",
          }),
          { description: "Kinds of searches that it serves.", whenAbsent: "equality" },
        ),
      },
    ),
    {
      description:
        "Indexes beyond those that every server has, or instead of those of the profile. A new one is built at the next start of each server.",
      uniqueBy: "attribute",
      default: [],
      examples: [[{ attribute: "employeeNumber", types: ["equality"] }]],
    },
  ),
  secret: secretSourceField({
    description: "Passwords, and where they come from.",
    files: passwordFiles,
  }),
});
