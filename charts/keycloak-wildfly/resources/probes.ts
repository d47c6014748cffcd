import type { IProbe } from "kubernetes-models/v1/Probe";
import { dividedBy, httpProbe, plus, type Templated } from "../../../generator/index.js";
import { values } from "../context.js";

const { startup, liveness, readiness } = values.probes;

/** A node that can tell a realm has its database and its caches. */
const realm = { path: "/auth/realms/master", port: "http" };

const PERIOD = 5;

const startupProbe: Templated<IProbe> = {
  httpGet: realm,
  periodSeconds: PERIOD,
  timeoutSeconds: startup.timeoutSeconds,
  // Rounded up: no less time than was asked for.
  failureThreshold: dividedBy(plus(startup.withinSeconds, PERIOD - 1), PERIOD),
};

export const probes = {
  startupProbe,
  // Answered without the database: an outage of it shall not restart every node.
  livenessProbe: httpProbe({ path: "/auth/", port: "http" }, liveness),
  readinessProbe: httpProbe(realm, readiness),
};
