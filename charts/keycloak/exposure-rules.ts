import {
  both,
  equals,
  httpRouteRules,
  ingressRules,
  must,
  openShiftRouteRules,
  present,
} from "../../generator/index.js";
import { consoleIngressRules } from "../shared/console-ingress.js";
import { values } from "./context.js";

const { consoleIngress, hostname, http, httpRoute, ingress, proxy, route, tls } = values;
const { termination } = route.tls;

const isEdge = both(route.enabled, equals(termination, "edge"));
const isReencrypt = both(route.enabled, equals(termination, "reencrypt"));
const isPassthrough = both(route.enabled, equals(termination, "passthrough"));

/** Proxies that end TLS ask by HTTP, and say in headers what they were asked. */
const ends = [ingress.enabled, consoleIngress.enabled, httpRoute.enabled, isEdge];

/** What the ways in from outside ask of hostname, proxy and listeners. */
export const exposureRules = [
  ...ends.map((when) => must(http.enabled, { when })),
  ...[...ends, isReencrypt].map((when) => must(present(proxy.headers), { when })),
  must(tls.enabled, { when: isReencrypt }),
  must(tls.enabled, { when: isPassthrough }),
  ...ingressRules(ingress, hostname.url, values),
  ...consoleIngressRules(consoleIngress, hostname.admin, values),
  ...httpRouteRules(httpRoute, values),
  ...openShiftRouteRules(route, hostname.url, values),
] as const;
