import {
  branch,
  dnsName,
  group,
  keyFields,
  secretSourceBranches,
  section,
  union,
} from "../../../generator/index.js";
import { transportFiles } from "../secrets.js";

/** What servers tell each other. */
export const transportFields = section("Transport", {
  transport: group(
    { description: "What servers tell each other, and gossip routers (JGroups)." },
    {
      tls: union(
        {
          description:
            "TLS of servers among each other and with the gossip routers of all sites: either side must show a certificate of an authority that the other trusts, whatever name is in it, so take an authority for this alone. The port 57800, by which servers see that one of them died, has no TLS: nothing of entries is on it. From without to with and back, and to another authority at one step, servers do not see those that are still to be replaced: stop all of them before. A new certificate counts once servers and router are restarted.",
          discriminator: "kind",
          default: "none",
          common: keyFields(transportFiles),
        },
        {
          none: branch({
            description: "Messages are not encrypted, and whoever reaches the ports may join.",
          }),
          secret: branch(
            {
              description:
                "A keystore and a truststore in an existing Secret, as cert-manager makes them with keystores.pkcs12.",
            },
            {
              name: dnsName({
                description: "Name of the Secret, in the release's namespace.",
                whenAbsent: "the release's full name followed by -transport",
                examples: ["infinispan-transport"],
              }),
              passwordSecretName: dnsName({
                description: "Name of the Secret with the stores' password.",
                whenAbsent: "the same Secret",
                examples: ["infinispan-keystore"],
              }),
            },
          ),
          ...secretSourceBranches(transportFiles),
        },
      ),
    },
  ),
});
