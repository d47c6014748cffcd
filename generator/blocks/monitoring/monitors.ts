import { release } from "../../expression/expression.js";
import type { Expression } from "../../expression/expression.js";
import type { Reference, References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import type { Templated } from "../../language/templated.js";
import { boolean, group, string, type Format } from "../../model/index.js";
import { labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";
import { metricsComponent, type metricsServiceField } from "./metrics-service.js";
import type { Endpoint, PodMonitor, ServiceMonitor } from "./prometheus-operator.js";
import { relabelingsField } from "./relabeling.js";

/** @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const prometheusDuration: Format = {
  pattern: "^(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",
  what: "a duration of Prometheus, such as 30s or 1m30s",
};

const monitorField = (description: string) =>
  group(
    { description },
    {
      enabled: boolean({
        description: "Whether there is one. The cluster needs the Prometheus Operator's CRDs.",
        default: false,
      }),
      labels: labelsField({
        description: "Labels that the Prometheus selects monitors by.",
        examples: [{ release: "kube-prometheus-stack" }],
      }),
      interval: string({
        description: "Time between two scrapes.",
        format: prometheusDuration,
        minLength: 1,
        whenAbsent: "the Prometheus's own",
        examples: ["30s"],
      }),
      scrapeTimeout: string({
        description: "Time after which a scrape has failed.",
        format: prometheusDuration,
        minLength: 1,
        whenAbsent: "the Prometheus's own",
        examples: ["10s"],
      }),
      honorLabels: boolean({
        description: "Whether labels of the metrics win over those of the target.",
        default: false,
      }),
      relabelings: relabelingsField("Relabeling of targets before the scrape.", {
        sourceLabels: ["__meta_kubernetes_pod_node_name"],
        targetLabel: "node",
      }),
      metricRelabelings: relabelingsField("Relabeling of series after the scrape.", {
        sourceLabels: ["__name__"],
        regex: "vendor_jgroups_.*",
        action: "drop",
      }),
    },
  );

export const serviceMonitorField = monitorField(
  "A ServiceMonitor of the Prometheus Operator, for the metrics Service.",
);
export const podMonitorField = monitorField(
  "A PodMonitor of the Prometheus Operator, which needs no Service.",
);

type Monitor = Reference<typeof serviceMonitorField>;

interface Scraped {
  readonly enabled: Expression<boolean>;
  readonly service: Reference<typeof metricsServiceField>;
  readonly serviceMonitor: Monitor;
  readonly podMonitor: Monitor;
}

/** Nobody scrapes what is not served; no label is there twice. */
export const monitorRules = (
  { enabled, service, serviceMonitor, podMonitor }: Scraped,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => {
  const parts = [service, serviceMonitor, podMonitor] as const;
  return [
    ...parts.map((part) => must(enabled, { when: part.enabled })),
    ...parts.map(({ labels }) => nothingInBoth(labels, commonLabels)),
  ] as const;
};

const endpoint = (
  monitor: References<(typeof serviceMonitorField)["fields"]>,
  port: string,
): Templated<Endpoint> => ({
  port,
  path: "/metrics",
  interval: monitor.interval,
  scrapeTimeout: monitor.scrapeTimeout,
  honorLabels: when(monitor.honorLabels, true),
  relabelings: monitor.relabelings,
  metricRelabelings: monitor.metricRelabelings,
});

/** @param port name of the port of the metrics Service */
export const serviceMonitor = (monitor: Monitor, names: Naming, port: string) =>
  manifest<ServiceMonitor>(
    when<ServiceMonitor>(monitor.enabled, {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "ServiceMonitor",
      metadata: {
        name: names.fullname,
        namespace: release.namespace,
        labels: merge(names.labels, monitor.labels),
      },
      spec: {
        selector: { matchLabels: merge(names.selectorLabels, metricsComponent) },
        endpoints: [endpoint(monitor, port)],
      },
    }),
  );

/** @param port name of the container's port */
export const podMonitor = (monitor: Monitor, names: Naming, port: string) =>
  manifest<PodMonitor>(
    when<PodMonitor>(monitor.enabled, {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PodMonitor",
      metadata: {
        name: names.fullname,
        namespace: release.namespace,
        labels: merge(names.labels, monitor.labels),
      },
      spec: {
        selector: { matchLabels: names.selectorLabels },
        podMetricsEndpoints: [endpoint(monitor, port)],
      },
    }),
  );
