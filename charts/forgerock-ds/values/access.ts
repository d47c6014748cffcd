import {
  clientPolicyFields,
  clientServiceFields,
  group,
  host,
  nodePortField,
  port,
  section,
  serviceAccountField,
} from "../../../generator/index.js";

/** Who reaches the servers. */
export const accessFields = section("Access", {
  service: group(
    { description: "The Service that clients reach: any server that is ready." },
    {
      ldapPort: port({ description: "Port of LDAP, which StartTLS encrypts.", default: 1389 }),
      ldapsPort: port({ description: "Port of LDAPS.", default: 1636 }),
      ldapNodePort: nodePortField("Port of the cluster's nodes for LDAP."),
      ldapsNodePort: nodePortField("Port of the cluster's nodes for LDAPS."),
      ...clientServiceFields,
    },
  ),
  networkPolicy: group(
    {
      description:
        "Who may connect, where the network enforces NetworkPolicies: administration and replication are for the release's own pods.",
    },
    clientPolicyFields,
  ),
  serviceAccount: serviceAccountField,
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
