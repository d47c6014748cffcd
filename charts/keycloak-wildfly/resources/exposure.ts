import {
  httpRoute,
  openShiftRoute,
  orElse,
  publicIngress,
  text,
  type DefaultPaths,
} from "../../../generator/index.js";
import { consoleIngressOf } from "../../shared/console-ingress.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";
import { adminHost, names, publicHost, values } from "../context.js";

const { route, service } = values;

const PATH = "/auth";

/**
 * All of Keycloak or, where administrators have an Ingress of their own, what everyone else needs:
 * pages and protocols, what pages are made of, and the adapter for applications in browsers.
 */
const paths: DefaultPaths = {
  all: PATH,
  some: {
    where: values.consoleIngress.enabled,
    paths: [text`${PATH}/realms`, text`${PATH}/resources`, text`${PATH}/js`],
  },
};

const forBrowsers = { names, host: publicHost, paths, cookie: ROUTE_COOKIE };

export const ingress = publicIngress(values.ingress, { ...forBrowsers, port: "http" });

export const consoleIngress = consoleIngressOf(values.consoleIngress, names, {
  host: adminHost,
  path: PATH,
});

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
