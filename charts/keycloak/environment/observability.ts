import { asString, call, given, merge, when, type Expression } from "../../../generator/index.js";
import { values } from "../context.js";
import type { Variables } from "./variables.js";

const { log, metrics, tracing } = values;
const { userEvents } = metrics;

const join = (list: Expression<readonly (string | number)[]>): Expression<string> =>
  call("join", ",", list);

/**
 * Options of the build are not there where nobody asks for them: an optimized image that was built
 * without them does not start with them.
 * @see https://www.keycloak.org/observability/configuration-metrics
 */
const metricsVariables = merge<Variables>(
  { KC_METRICS_ENABLED: asString(metrics.enabled) },
  when<Variables>(metrics.histograms, { KC_HTTP_METRICS_HISTOGRAMS_ENABLED: "true" }),
  { KC_HTTP_METRICS_SLOS: given(metrics.slos, join) },
  when<Variables>(metrics.cacheHistograms, { KC_CACHE_METRICS_HISTOGRAMS_ENABLED: "true" }),
  when<Variables>(userEvents.enabled, {
    KC_EVENT_METRICS_USER_ENABLED: "true",
    KC_EVENT_METRICS_USER_EVENTS: given(userEvents.events, join),
    KC_EVENT_METRICS_USER_TAGS: given(userEvents.tags, join),
  }),
);

/** @see https://www.keycloak.org/observability/tracing */
const tracingVariables = when<Variables>(tracing.enabled, {
  KC_TRACING_ENABLED: "true",
  KC_TRACING_ENDPOINT: tracing.endpoint,
  KC_TRACING_PROTOCOL: tracing.protocol,
  KC_TRACING_SAMPLER_TYPE: tracing.samplerType,
  KC_TRACING_SAMPLER_RATIO: asString(tracing.samplerRatio),
  KC_TELEMETRY_SERVICE_NAME: tracing.serviceName,
  KC_TELEMETRY_RESOURCE_ATTRIBUTES: given(tracing.resourceAttributes, join),
});

/** @see https://www.keycloak.org/server/logging */
const logVariables = merge<Variables>(
  { KC_LOG_LEVEL: log.level, KC_LOG_CONSOLE_OUTPUT: log.format },
  when<Variables>(log.access.enabled, {
    KC_HTTP_ACCESS_LOG_ENABLED: "true",
    KC_HTTP_ACCESS_LOG_PATTERN: log.access.pattern,
    KC_HTTP_ACCESS_LOG_EXCLUDE: log.access.exclude,
  }),
);

/** What the server tells of itself. */
export const observabilityVariables = merge<Variables>(
  metricsVariables,
  logVariables,
  tracingVariables,
);
