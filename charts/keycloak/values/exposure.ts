import {
  group,
  httpRouteFields,
  ingressFields,
  openShiftRouteFields,
  routeTlsField,
  section,
} from "../../../generator/index.js";
import { consoleIngressField } from "../../shared/console-ingress.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";

const hosts = "The host of hostname.url is always one; every host, where neither is set.";
const paths =
  "Where the list is empty, http.relativePath; with consoleIngress, what people and applications need alone.";

/** Ways in from outside the Kubernetes cluster. */
export const exposureFields = section("Exposure", {
  ingress: group(
    { description: "An Ingress for people and applications." },
    ingressFields({ hosts: `Hosts that are let through. ${hosts}`, paths, cookie: ROUTE_COOKIE }),
  ),
  consoleIngress: consoleIngressField("hostname.admin"),
  httpRoute: group(
    { description: "An HTTPRoute of the Gateway API." },
    httpRouteFields({
      hostnames: `Hosts that are let through. ${hosts}`,
      paths,
      cookie: ROUTE_COOKIE,
    }),
  ),
  route: group(
    { description: "A Route of OpenShift." },
    {
      ...openShiftRouteFields({
        host: "that of hostname.url, or one that OpenShift makes",
        path: "http.relativePath",
        cookie: ROUTE_COOKIE,
      }),
      tls: routeTlsField,
    },
  ),
});
