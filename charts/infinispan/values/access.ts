import {
  branch,
  clientServiceFields,
  dnsName,
  group,
  host,
  keyFields,
  networkPolicyField,
  nodePortField,
  port,
  secretSourceBranches,
  secretSourceField,
  section,
  serviceAccountField,
  union,
} from "../../../generator/index.js";
import { certificateFiles, credentialFiles } from "../secrets.js";

/** Who reaches the servers, and who they are. */
export const accessFields = section("Access", {
  secret: secretSourceField({
    description:
      "User name and password of clients, who may do everything, and where they come from.",
    files: credentialFiles,
  }),
  tls: union(
    {
      description:
        "TLS of the endpoint, and where its certificate comes from. A new one counts once the servers are restarted.",
      discriminator: "kind",
      default: "none",
      common: keyFields(certificateFiles),
    },
    {
      none: branch({ description: "Clients talk without TLS." }),
      secret: branch(
        { description: "An existing Secret, as cert-manager makes it." },
        {
          name: dnsName({
            description: "Name of the Secret, in the release's namespace.",
            whenAbsent: "the release's full name followed by -tls",
            examples: ["infinispan-tls"],
          }),
        },
      ),
      ...secretSourceBranches(certificateFiles),
    },
  ),
  service: group(
    { description: "The Service that clients reach, by Hot Rod and REST: any server." },
    {
      port: port({ description: "Port of the Service.", default: 11222 }),
      nodePort: nodePortField("Port of the cluster's nodes."),
      ...clientServiceFields,
    },
  ),
  networkPolicy: networkPolicyField,
  serviceAccount: serviceAccountField,
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
