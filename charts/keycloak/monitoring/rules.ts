import {
  alertRules,
  dashboardRules,
  monitorRules,
  must,
  present,
} from "../../../generator/index.js";
import { values } from "../context.js";

const { log, metrics, tracing } = values;

const needingMetrics = [
  metrics.histograms,
  present(metrics.slos),
  metrics.cacheHistograms,
  metrics.userEvents.enabled,
  metrics.rules.enabled,
  metrics.dashboard.enabled,
] as const;

/** Nothing reads metrics that are not there, and no part is silently without effect. */
export const monitoringRules = [
  ...needingMetrics.map((when) => must(metrics.enabled, { when })),
  ...monitorRules(metrics, values),
  ...alertRules(metrics.rules, values),
  ...dashboardRules(metrics.dashboard, values),
  must(tracing.enabled, { when: present(tracing.endpoint) }),
  must(log.access.enabled, { when: present(log.access.pattern) }),
  must(log.access.enabled, { when: present(log.access.exclude) }),
] as const;
