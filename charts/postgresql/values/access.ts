import {
  clientPolicyFields,
  clientServiceFields,
  group,
  nodePortField,
  port,
  section,
  serviceAccountField,
} from "../../../generator/index.js";

/** Who reaches the server. */
export const accessFields = section("Access", {
  service: group(
    { description: "The Service that clients reach." },
    {
      port: port({ description: "Port of the Service.", default: 5432 }),
      nodePort: nodePortField("Port of the cluster's nodes."),
      ...clientServiceFields,
    },
  ),
  networkPolicy: group(
    { description: "Who may connect, where the network enforces NetworkPolicies." },
    clientPolicyFields,
  ),
  serviceAccount: serviceAccountField,
});
