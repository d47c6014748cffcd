import { differs, openShiftRoute, orElse, routeTls } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { ROUTE_COOKIE } from "../values/access.js";

const { route } = values;

export const openShift = openShiftRoute(route, {
  names,
  cookie: ROUTE_COOKIE,
  path: orElse(route.path, "/"),
  port: "infinispan",
  tls: routeTls(route.tls),
  isSeen: differs(route.tls.termination, "passthrough"),
});
