import {
  call,
  differs,
  httpRoute,
  openShiftRoute,
  orElse,
  publicIngress,
  routeTls,
  text,
  when,
  type DefaultPaths,
} from "../../../generator/index.js";
import { consoleIngressOf } from "../../shared/console-ingress.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";
import { hosts, names, values } from "../context.js";

const { http, route, service } = values;

const base = call("trimSuffix", "/", http.relativePath);

/**
 * All of Keycloak or, where administrators have an Ingress of their own, what everyone else needs.
 * @see https://www.keycloak.org/server/reverseproxy#_exposed_path_recommendations
 */
const paths: DefaultPaths = {
  all: http.relativePath,
  some: {
    where: values.consoleIngress.enabled,
    paths: [text`${base}/realms`, text`${base}/resources`, text`${base}/.well-known`],
  },
};

const forBrowsers = { names, host: hosts.public, paths, cookie: ROUTE_COOKIE };

export const ingress = publicIngress(values.ingress, { ...forBrowsers, port: "http" });

export const consoleIngress = consoleIngressOf(values.consoleIngress, names, {
  host: hosts.admin,
  path: http.relativePath,
});

export const gatewayRoute = httpRoute(values.httpRoute, { ...forBrowsers, port: service.httpPort });

export const openShift = openShiftRoute(route, {
  ...forBrowsers,
  host: { url: values.hostname.url, name: hosts.public },
  path: orElse(route.path, http.relativePath),
  port: when<string>(differs(route.tls.termination, "edge"), "https", "http"),
  tls: routeTls(route.tls),
  isSeen: differs(route.tls.termination, "passthrough"),
});
