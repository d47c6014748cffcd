import { metricsService, podMonitor, serviceMonitor } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { names, values } from "../context.js";

const { metrics } = values;

const PORT = "management";

export const serviceForMetrics = metricsService(
  metrics.service,
  { monitored: metrics.serviceMonitor.enabled },
  names,
  { name: PORT, number: contract.ports.management },
);

export const monitorOfService = serviceMonitor(metrics.serviceMonitor, names, PORT);
export const monitorOfPods = podMonitor(metrics.podMonitor, names, PORT);
