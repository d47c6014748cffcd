import type { IProbe } from "kubernetes-models/v1/Probe";
import type { Templated } from "../../../generator/manifest/index.js";
import { values } from "../context.js";

const { startup, liveness, readiness } = values.probes;

const probe = (path: string, settings: typeof startup): Templated<IProbe> => ({
  httpGet: { path: `/health/${path}`, port: "management" },
  periodSeconds: settings.periodSeconds,
  timeoutSeconds: settings.timeoutSeconds,
  failureThreshold: settings.failureThreshold,
});

/** @see https://www.keycloak.org/observability/health */
export const probes = {
  startupProbe: probe("started", startup),
  livenessProbe: probe("live", liveness),
  readinessProbe: probe("ready", readiness),
};
