import {
  group,
  httpRouteFields,
  ingressFields,
  insecurePolicyField,
  openShiftRouteFields,
  section,
} from "../../../generator/index.js";
import { consoleIngressField } from "../../shared/console-ingress.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";

const hosts =
  "Hosts that are let through. The host of hostname.frontendUrl is always one; every host, where neither is set.";
const paths =
  "Where the list is empty, /auth; with consoleIngress, what people and applications need alone.";

/** Ways in from outside the Kubernetes cluster. */
export const exposureFields = section("Exposure", {
  ingress: group(
    { description: "An Ingress in front of the Service." },
    ingressFields({ hosts, paths, cookie: ROUTE_COOKIE }),
  ),
  consoleIngress: consoleIngressField("hostname.adminUrl"),
  httpRoute: group(
    { description: "An HTTPRoute of the Gateway API." },
    httpRouteFields({ hostnames: hosts, paths, cookie: ROUTE_COOKIE }),
  ),
  route: group(
    { description: "A Route of OpenShift, whose router ends TLS." },
    {
      ...openShiftRouteFields({
        host: "that of hostname.frontendUrl, or one that OpenShift makes",
        path: "/auth",
        cookie: ROUTE_COOKIE,
      }),
      insecureEdgeTerminationPolicy: insecurePolicyField,
    },
  ),
});
