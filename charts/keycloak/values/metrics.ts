import {
  alertField,
  alertsField,
  boolean,
  boundedAlertField,
  dashboardField,
  group,
  integer,
  list,
  metricsServiceField,
  oneOf,
  podMonitorField,
  serviceMonitorField,
  string,
} from "../../../generator/index.js";
import { clusterAlertFields } from "../../shared/monitoring/alert-fields.js";

const { nodeMissing, twoCoordinators, poolExhausted, restarts } = clusterAlertFields;

const alerts = {
  nodeMissing,
  twoCoordinators,
  poolExhausted,
  errorRate: boundedAlertField(
    alertField("Requests fail by a fault of the server.", { severity: "warning", after: "5m" }),
    {
      percent: integer({
        description: "Share of failed requests above which it holds.",
        unit: "percent",
        minimum: 1,
        maximum: 99,
        default: 5,
      }),
    },
  ),
  restarts,
};

/** What Prometheus reads, and what is made of it. */
export const metricsField = group(
  { description: "Metrics for Prometheus, on the management port under /metrics." },
  {
    enabled: boolean({ description: "Whether they are served.", default: true }),
    histograms: boolean({
      description: "Whether durations of requests have buckets, for percentiles.",
      default: false,
    }),
    slos: list(integer({ description: "A bucket.", unit: "ms", minimum: 1, maximum: 600000 }), {
      description: "Buckets of the durations of requests, for objectives.",
      default: [],
      examples: [[25, 50, 250, 500]],
    }),
    cacheHistograms: boolean({
      description: "Whether durations of the caches' operations have buckets.",
      default: false,
    }),
    userEvents: group(
      { description: "Counts of what users do, such as logins." },
      {
        enabled: boolean({ description: "Whether they are counted.", default: false }),
        events: list(
          string({
            description: "An event.",
            format: {
              pattern: "^[a-z][a-z0-9_]*$",
              what: "an event of Keycloak, such as login or code_to_token",
            },
          }),
          {
            description: "Events that are counted; all, where the list is empty.",
            default: [],
            examples: [["login", "logout"]],
          },
        ),
        tags: list(oneOf(["realm", "idp", "clientId"], { description: "A tag." }), {
          description: "What they are told apart by; by realm, where the list is empty.",
          default: [],
          uniqueItems: true,
          examples: [["realm", "clientId"]],
        }),
      },
    ),
    service: metricsServiceField,
    serviceMonitor: serviceMonitorField,
    podMonitor: podMonitorField,
    rules: alertsField(alerts),
    dashboard: dashboardField,
  },
);
