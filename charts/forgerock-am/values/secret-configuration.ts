import {
  branch,
  dataKeyFormat,
  dnsName,
  list,
  map,
  secretSourceBranches,
  string,
  union,
} from "../../../generator/index.js";

const { vaultAgent, externalSecret, vaultStaticSecret, csi } = secretSourceBranches({});

/** Names end up in those of annotations, which Kubernetes keeps short. */
const requests = map(string({ description: "Key that has the request.", format: dataKeyFormat }), {
  description: "The requests: under which names they are sent, and which keys have them.",
  keyFormat: {
    pattern: "^[A-Za-z0-9][-._A-Za-z0-9]{0,26}\\.http$",
    what: "a file's name of up to 32 characters that ends in .http, such as 20-clients.http",
  },
  examples: [{ "20-clients.http": "clients" }],
});

/** Requests to OpenAM with something in them that nobody else may read. */
export const requestsField = union(
  {
    description:
      "Configuration of your own with secrets in it, requests like those of configuration, and where it comes from. A changed one counts with the next revision: change rolloutTrigger, too.",
    discriminator: "from",
    default: "existingSecret",
  },
  {
    existingSecret: branch(
      { description: "Secrets that are there already." },
      {
        names: list(dnsName({ description: "Name of a Secret." }), {
          description: "Secrets whose keys are names of requests.",
          uniqueItems: true,
          whenAbsent: "none",
          examples: [["openam-clients"]],
        }),
      },
    ),
    vaultAgent: { ...vaultAgent, fields: { ...vaultAgent.fields, requests } },
    externalSecret: { ...externalSecret, fields: { ...externalSecret.fields, requests } },
    vaultStaticSecret,
    csi: { ...csi, fields: { ...csi.fields, requests } },
  },
);
