import {
  dashboard,
  metricsService,
  podMonitor,
  prometheusRule,
  serviceMonitor,
} from "../../../generator/index.js";
import { names, ports, values } from "../context.js";
import { wildflyAlerts } from "../monitoring/alerts.js";
import { panels } from "../monitoring/panels.js";

const { metrics } = values;

const PORT = "management";

export const serviceForMetrics = metricsService(
  metrics.service,
  { monitored: metrics.serviceMonitor.enabled },
  names,
  { name: PORT, number: ports.management },
);

export const monitorOfService = serviceMonitor(metrics.serviceMonitor, names, PORT);
export const monitorOfPods = podMonitor(metrics.podMonitor, names, PORT);
export const alerting = prometheusRule(metrics.rules, names, wildflyAlerts);
export const grafanaDashboard = dashboard(metrics.dashboard, names, "Keycloak-WildFly", panels);
