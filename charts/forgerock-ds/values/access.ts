import {
  clientPolicyFields,
  clientServiceFields,
  group,
  host,
  nodePortField,
  oneOf,
  port,
  section,
  serviceAccountField,
} from "../../../generator/index.js";

/** Who reaches the servers. */
export const accessFields = section("Access", {
  service: group(
    { description: "The Service that clients reach: any server that is ready." },
    {
      ldap: oneOf(["none", "startTls", "plain"], {
        description:
          "What clients may do by LDAP without TLS from the first byte. With none, the port is for the servers alone; with startTls, a login is refused before StartTLS, by which time a client may have sent its password; with plain, passwords cross the network in clear.",
        default: "none",
      }),
      ldapPort: port({
        description: "Port of LDAP, where clients may use it.",
        default: 1389,
      }),
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
