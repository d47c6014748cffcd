import {
  annotationsField,
  boolean,
  clientServiceFields,
  group,
  host,
  nodePortField,
  port,
  section,
  stickyServiceKeys,
  url,
} from "../../../generator/index.js";
import { bootstrapAdminField } from "../../shared/administrator.js";

/** How browsers, proxies and administrators reach Keycloak. */
export const accessFields = section("Access", {
  bootstrapAdmin: bootstrapAdminField,
  hostname: group(
    { description: "The address that tokens and links carry." },
    {
      frontendUrl: url({
        schemes: ["https", "http"],
        description: "Full public URL, with the path.",
        whenAbsent: "taken from each request",
        examples: ["https://login.example.com/auth"],
      }),
      adminUrl: url({
        schemes: ["https", "http"],
        description: "Full URL of the admin console, with the path.",
        whenAbsent: "hostname.frontendUrl",
        examples: ["https://admin.example.com/auth"],
      }),
    },
  ),
  proxy: group(
    { description: "The reverse proxy or load balancer in front." },
    {
      addressForwarding: boolean({
        description:
          "Whether X-Forwarded-For and X-Forwarded-Proto are believed. The proxy must set and overwrite them.",
        default: false,
      }),
    },
  ),
  service: group(
    { description: "The Service that browsers and proxies reach." },
    {
      httpPort: port({ description: "Port of the Service for HTTP.", default: 8080 }),
      httpNodePort: nodePortField("Port of the cluster's nodes for HTTP."),
      ...clientServiceFields,
      annotations: annotationsField("Annotations of the Service.", stickyServiceKeys),
    },
  ),
  clusterDomain: host({
    description: "DNS domain of the Kubernetes cluster.",
    default: "cluster.local",
  }),
});
