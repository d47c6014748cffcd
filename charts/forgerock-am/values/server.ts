import {
  branch,
  group,
  host,
  integer,
  map,
  secretSourceField,
  section,
  string,
  union,
  type Format,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { forgerockContract } from "../forgerock-contract.js";
import { accessFiles } from "../secrets.js";
import { requestsField } from "./secret-configuration.js";

const LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

/** The application has one path, whoever is in front. */
const urlFormat: Format = {
  pattern: `^https?://${LABEL}(\\.${LABEL})*(:[1-9][0-9]{0,4})?(${contract.path}|${forgerockContract.path})$`,
  what: "a URL of http or https with a host in lower case and the path /openam, or /am of the commercial server, such as https://login.example.com/openam",
};

/** What the access managers are, and what they are told. */
export const serverFields = section("Access managers", {
  hostname: group(
    { description: "The address that browsers and applications know them by." },
    {
      url: string({
        description:
          "Public URL of the load balancer in front: that of OpenAM's site. It stays what it was when OpenAM was configured.",
        format: urlFormat,
        whenAbsent: "no site: the Service's name in the cluster is the only address",
        examples: ["https://login.example.com/openam"],
      }),
      cookieDomain: host({
        description:
          "Domain of the session's cookie. It stays what it was when OpenAM was configured.",
        whenAbsent: "the host of hostname.url, or the Service's name in the cluster",
        examples: ["example.com"],
      }),
    },
  ),
  sessions: union(
    {
      description: "Where sessions of the top realm are.",
      discriminator: "kind",
      default: "stateless",
    },
    {
      stateless: branch({
        description: "In the client's cookie, signed: access managers come and go with the load.",
      }),
      stateful: branch({ description: "In the token store, which every access manager reads." }),
    },
  ),
  configuration: map(
    string({
      description:
        "A request to OpenAM's REST interface: a line with the method and the path below /json, and the JSON behind it.",
    }),
    {
      description:
        "Configuration of your own: requests that the Job sends as the administrator at the first configuration and whenever they change, in the order of their names. A PUT of what is not there yet makes it.",
      keyFormat: {
        pattern: "^[A-Za-z0-9][-._A-Za-z0-9]{0,199}\\.http$",
        what: "a file's name that ends in .http, such as 10-oauth2.http",
      },
      default: {},
      examples: [
        {
          "10-oauth2.http": "PUT /realm-config/services/oauth-oidc\n{}\n",
        },
      ],
    },
  ),
  secretConfiguration: requestsField,
  secret: secretSourceField({
    description: "What access managers are and sign with, and where it comes from.",
    files: accessFiles,
  }),
  job: group(
    {
      description:
        "The Job that configures OpenAM once, and again where the values change. Pods wait for it.",
    },
    {
      backoffLimit: integer({
        description: "How often it is tried again.",
        unit: "times",
        minimum: 1,
        maximum: 100,
        default: 10,
      }),
      timeoutSeconds: integer({
        description: "How long it may take, waiting for the directories included.",
        unit: "seconds",
        minimum: 300,
        maximum: 86400,
        default: 3600,
      }),
    },
  ),
});
