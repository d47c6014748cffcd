import {
  boolean,
  branch,
  dnsName,
  group,
  integer,
  list,
  secretSourceField,
  section,
  string,
  union,
  type Format,
} from "../../../generator/index.js";
import { authorityFiles, storeFiles } from "../secrets.js";

const NAME = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

const serverFormat: Format = {
  pattern: `^${NAME}(\\.${NAME})*:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$`,
  what: "a host in lower case with its port of LDAPS, such as ldap-1.example.com:1636",
};

const baseDnFormat: Format = {
  pattern:
    "^[a-z]+=[A-Za-z0-9]([- A-Za-z0-9_.]*[A-Za-z0-9])?(,[a-z]+=[A-Za-z0-9]([- A-Za-z0-9_.]*[A-Za-z0-9])?)*$",
  what: "a distinguished name of types in lower case and values of letters, digits, ' ', '-', '_' and '.', without spaces beside commas, such as dc=example,dc=com",
};

const bindDnFormat: Format = {
  pattern:
    "^[A-Za-z]+=[A-Za-z0-9]([- A-Za-z0-9_.@]*[A-Za-z0-9])?(,[A-Za-z]+=[A-Za-z0-9]([- A-Za-z0-9_.@]*[A-Za-z0-9])?)*$",
  what: "a distinguished name of letters, digits, ' ', '-', '_', '.' and '@' in its values, such as uid=access-manager,ou=admins",
};

/** Servers of a store, and how they are logged in to. @param alias what a store's release is named after */
export const storeFields = (alias: string, baseDn: string) => ({
  servers: union(
    { description: "Its servers.", discriminator: "from", default: "release" },
    {
      release: branch(
        { description: "Those of a release of the chart forgerock-ds." },
        {
          name: dnsName({
            description: "Full name of that release: the name of its StatefulSet.",
            whenAbsent: `the release's name followed by -${alias}`,
            examples: [`${alias}-forgerock-ds`],
          }),
          namespace: dnsName({
            description: "Its namespace.",
            whenAbsent: "the release's",
            examples: ["directories"],
          }),
          replicas: integer({
            description: "How many it has.",
            unit: "servers",
            minimum: 1,
            maximum: 100,
            default: 2,
          }),
        },
      ),
      list: branch(
        { description: "Those named here." },
        {
          hosts: list(string({ description: "A server.", format: serverFormat, maxLength: 253 }), {
            description: "Hosts with their ports of LDAPS. The first that answers is asked first.",
            minItems: 1,
            uniqueItems: true,
            examples: [["ldap-1.example.com:1636", "ldap-2.example.com:1636"]],
          }),
        },
      ),
    },
  ),
  baseDn: string({
    description: "The entry that all others are below.",
    format: baseDnFormat,
    default: baseDn,
    examples: ["dc=example,dc=com"],
  }),
  bindDn: string({
    description: "Who access managers log in as.",
    format: bindDnFormat,
    default: "cn=Directory Manager",
    examples: ["uid=access-manager,ou=admins"],
  }),
  secret: secretSourceField({
    description: "The password, and where it comes from.",
    files: storeFiles,
    conventional: "the name of servers.name, which that release has passwords in",
  }),
});

/** The directories that access managers keep everything in: they have no state of their own. */
export const directoryFields = section("Directories", {
  configStore: group(
    { description: "The configuration store, which the Job fills." },
    storeFields("configstore", "ou=am-config"),
  ),
  userStore: group(
    { description: "The user store of the top realm." },
    storeFields("userstore", "ou=identities"),
  ),
  tokenStore: group(
    {
      description:
        "A store of sessions and tokens (CTS) by themselves, which takes their writes off the others.",
    },
    {
      enabled: boolean({
        description:
          "Whether there is one; otherwise they are in the configuration store, below ou=tokens.",
        default: false,
      }),
      ...storeFields("tokenstore", "ou=tokens"),
    },
  ),
  authority: secretSourceField({
    description:
      "The certificates that have signed those of the directories, and where they come from. No other is trusted.",
    files: authorityFiles,
    suffix: "authority",
  }),
});
