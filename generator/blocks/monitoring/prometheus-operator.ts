/**
 * What this chart language needs of the Prometheus Operator's API.
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
export interface Relabeling {
  readonly sourceLabels?: readonly string[];
  readonly separator?: string;
  readonly targetLabel?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly replacement?: string;
  readonly action?: string;
}

interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface Selector {
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** One port, and how it is scraped. */
export interface Endpoint {
  readonly port: string;
  readonly path: string;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly honorLabels?: boolean;
  readonly relabelings?: readonly Relabeling[];
  readonly metricRelabelings?: readonly Relabeling[];
}

export interface ServiceMonitor {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "ServiceMonitor";
  readonly metadata: Metadata;
  readonly spec: { readonly selector: Selector; readonly endpoints: readonly Endpoint[] };
}

export interface PodMonitor {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "PodMonitor";
  readonly metadata: Metadata;
  readonly spec: { readonly selector: Selector; readonly podMetricsEndpoints: readonly Endpoint[] };
}

/** A rule of Prometheus: an alert, or a series that is recorded. */
export interface PrometheusRuleItem {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface PrometheusRuleGroup {
  readonly name: string;
  readonly interval?: string;
  readonly rules: readonly PrometheusRuleItem[];
}

export interface PrometheusRule {
  readonly apiVersion: "monitoring.coreos.com/v1";
  readonly kind: "PrometheusRule";
  readonly metadata: Metadata;
  readonly spec: { readonly groups: readonly PrometheusRuleGroup[] };
}
