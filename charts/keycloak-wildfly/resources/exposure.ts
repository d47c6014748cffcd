import { httpRoute, openShiftRoute, orElse, publicIngress } from "../../../generator/index.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";
import { names, publicHost, values } from "../context.js";

const { route, service } = values;

const PATH = "/auth";

const forBrowsers = { names, host: publicHost, paths: { all: PATH }, cookie: ROUTE_COOKIE };

export const ingress = publicIngress(values.ingress, { ...forBrowsers, port: "http" });

export const gatewayRoute = httpRoute(values.httpRoute, { ...forBrowsers, port: service.httpPort });

export const openShift = openShiftRoute(route, {
  ...forBrowsers,
  host: { url: values.hostname.frontendUrl, name: publicHost },
  path: orElse(route.path, PATH),
  port: "http",
  tls: {
    termination: "edge",
    insecureEdgeTerminationPolicy: route.insecureEdgeTerminationPolicy,
  },
});
