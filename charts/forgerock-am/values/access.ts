import {
  annotationsField,
  clientPolicyFields,
  clientServiceFields,
  group,
  host,
  httpRouteFields,
  ingressFields,
  insecurePolicyField,
  nodePortField,
  openShiftRouteFields,
  port,
  section,
  serviceAccountField,
  stickyServiceKeys,
} from "../../../generator/index.js";

/** The cookie that keeps a browser on one access manager while it logs in. */
export const ROUTE_COOKIE = "OPENAM_ROUTE";

const hosts =
  "Hosts that are let through. The host of hostname.url is always one; every host, where neither is set.";
const paths =
  "Where the list is empty, the application's: /openam, or /am of the commercial server.";

/** How browsers and applications reach them. */
export const accessFields = {
  ...section("Access", {
    service: group(
      { description: "The Service that browsers, proxies and applications reach." },
      {
        httpPort: port({
          description:
            "Port of the Service for HTTP. It stays what it was when OpenAM was configured.",
          default: 8080,
        }),
        httpNodePort: nodePortField("Port of the cluster's nodes for HTTP."),
        ...clientServiceFields,
        annotations: annotationsField("Annotations of the Service.", stickyServiceKeys),
      },
    ),
    networkPolicy: group(
      { description: "Who may connect, where the network enforces NetworkPolicies." },
      clientPolicyFields,
    ),
    serviceAccount: serviceAccountField,
    clusterDomain: host({
      description: "DNS domain of the Kubernetes cluster.",
      default: "cluster.local",
    }),
  }),
  ...section("Exposure", {
    ingress: group(
      { description: "An Ingress in front of the Service." },
      ingressFields({ hosts, paths, cookie: ROUTE_COOKIE }),
    ),
    httpRoute: group(
      { description: "An HTTPRoute of the Gateway API." },
      httpRouteFields({ hostnames: hosts, paths, cookie: ROUTE_COOKIE }),
    ),
    route: group(
      { description: "A Route of OpenShift, whose router ends TLS." },
      {
        ...openShiftRouteFields({
          host: "that of hostname.url, or one that OpenShift makes",
          path: "/openam, or /am of the commercial server",
          cookie: ROUTE_COOKIE,
        }),
        insecureEdgeTerminationPolicy: insecurePolicyField,
      },
    ),
  }),
};
