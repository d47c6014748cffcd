import {
  boolean,
  branch,
  dnsName,
  keyFields,
  section,
  secretSourceBranches,
  union,
} from "../../../generator/index.js";
import { keystoreFiles } from "../secrets.js";

/** Who the servers prove to be, and who may read without a login. */
export const protectionFields = section("Security", {
  certificates: union(
    {
      description:
        "Certificates of LDAPS and StartTLS: each server's own, or one for all from a keystore, and where that comes from. Replication and administration have their own, which servers exchange when they join.",
      discriminator: "kind",
      default: "own",
      common: keyFields(keystoreFiles),
    },
    {
      own: branch({
        description: "Each server signs one for its own name when it is set up, for twenty years.",
      }),
      secret: branch(
        {
          description:
            "One for all servers, from a keystore in an existing Secret, as cert-manager makes it with keystores.pkcs12. A new one counts once the pods are restarted.",
        },
        {
          name: dnsName({
            description: "Name of the Secret, in the release's namespace.",
            whenAbsent: "the release's full name followed by -keystore",
            examples: ["userstore-tls"],
          }),
          passwordSecretName: dnsName({
            description: "Name of the Secret with the keystore's password.",
            whenAbsent: "the same Secret",
            examples: ["userstore-keystore"],
          }),
        },
      ),
      ...secretSourceBranches(keystoreFiles),
    },
  ),
  anonymousReads: boolean({
    description:
      "Whether entries can be read without a login, all but passwords, as OpenDJ has it by itself. What the server can do and its schema can always be.",
    default: false,
  }),
});
