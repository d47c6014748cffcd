import { httpProbe } from "../../../generator/index.js";
import { values } from "../context.js";

const { startup, liveness, readiness } = values.probes;

const probe = (path: string, settings: typeof startup) =>
  httpProbe({ path: `/health/${path}`, port: "management" }, settings);

/** @see https://www.keycloak.org/observability/health */
export const probes = {
  startupProbe: probe("started", startup),
  livenessProbe: probe("live", liveness),
  readinessProbe: probe("ready", readiness),
};
