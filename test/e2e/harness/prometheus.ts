import { stringify } from "yaml";
import { recipes } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { isReady, type Kube } from "./kube.js";

const name = "prometheus";
const labels = { app: name };
const port = 9090;

/** A rule as Prometheus tells of it. */
export interface Rule {
  readonly name: string;
  readonly health: string;
  readonly state: string;
  readonly lastError?: string;
}

/** One that reads what a ServiceMonitor and a PrometheusRule of its namespace say. */
export class Prometheus {
  private constructor(readonly url: string) {}

  static async start(
    kube: Kube,
    { serviceMonitor, rule }: { readonly serviceMonitor: string; readonly rule: string },
  ): Promise<Prometheus> {
    const spec = async (kind: string, object: string): Promise<unknown> =>
      JSON.parse(await kube.run(["get", kind, object, "--output=jsonpath={.spec}"]));
    const monitor = (await spec("servicemonitor", serviceMonitor)) as ServiceMonitor;
    const files = {
      "prometheus.yml": stringify(configuration(kube.namespace, monitor)),
      "rules.yml": stringify(await spec("prometheusrule", rule)),
    };
    await kube.apply(objects(files));
    await kube.patiently(["rollout", "status", `deployment/${name}`]);
    const pod = (await kube.pods(`app=${name}`)).find(isReady);
    if (pod?.status.podIP === undefined) throw new Error("Prometheus has no pod");
    return new Prometheus(`http://${pod.status.podIP}:${port}`);
  }

  /** Waits for so many targets that answer. */
  async targets(count: number): Promise<void> {
    await waitFor(`${count} targets`, async () => {
      const { activeTargets } = await this.#data<{ activeTargets: readonly Target[] }>("targets");
      const up = activeTargets.filter(({ health }) => health === "up");
      const errors = activeTargets.map(({ lastError }) => lastError).join(" ");
      return up.length === count || `${up.length} of ${activeTargets.length} up ${errors}`;
    });
  }

  async rules(): Promise<readonly Rule[]> {
    const { groups } = await this.#data<{ groups: readonly { rules: readonly Rule[] }[] }>("rules");
    return groups.flatMap(({ rules }) => rules);
  }

  async #data<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const { data } = (await answer.json()) as { readonly data: T };
    return data;
  }
}

interface Target {
  readonly health: string;
  readonly lastError: string;
}

interface ServiceMonitor {
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly endpoints: readonly { readonly port: string; readonly path?: string }[];
}

/** As the Prometheus Operator writes it of a ServiceMonitor. */
function configuration(
  namespace: string,
  { selector, endpoints }: ServiceMonitor,
): Record<string, unknown> {
  const label = (key: string): string =>
    `__meta_kubernetes_service_label_${key.replaceAll(/[^a-zA-Z0-9]/g, "_")}`;
  const meta = (what: string): string => `__meta_kubernetes_${what}`;
  return {
    global: { scrape_interval: "2s", evaluation_interval: "2s" },
    rule_files: ["/etc/prometheus/rules.yml"],
    scrape_configs: endpoints.map((endpoint, index) => ({
      job_name: `endpoint-${index}`,
      metrics_path: endpoint.path ?? "/metrics",
      kubernetes_sd_configs: [{ role: "endpoints", namespaces: { names: [namespace] } }],
      relabel_configs: [
        ...Object.entries(selector.matchLabels).map(([key, value]) => ({
          action: "keep",
          source_labels: [label(key)],
          regex: value,
        })),
        { action: "keep", source_labels: [meta("endpoint_port_name")], regex: endpoint.port },
        { source_labels: [meta("namespace")], target_label: "namespace" },
        { source_labels: [meta("pod_name")], target_label: "pod" },
      ],
    })),
  };
}

function objects(files: Readonly<Record<string, string>>): readonly object[] {
  const metadata = { name };
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata,
      rules: [
        {
          apiGroups: [""],
          resources: ["endpoints", "pods", "services"],
          verbs: ["get", "list", "watch"],
        },
      ],
    },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name }],
    },
    { apiVersion: "v1", kind: "ConfigMap", metadata, data: files },
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 65534,
              seccompProfile: { type: "RuntimeDefault" },
            },
            containers: [
              {
                name,
                image: recipes.prometheus.name,
                args: [
                  "--config.file=/etc/prometheus/prometheus.yml",
                  "--storage.tsdb.path=/prometheus",
                ],
                ports: [{ containerPort: port }],
                readinessProbe: { httpGet: { path: "/-/ready", port }, periodSeconds: 1 },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  capabilities: { drop: ["ALL"] },
                  readOnlyRootFilesystem: true,
                },
                volumeMounts: [
                  { name: "configuration", mountPath: "/etc/prometheus" },
                  { name: "data", mountPath: "/prometheus" },
                ],
              },
            ],
            volumes: [
              { name: "configuration", configMap: { name } },
              { name: "data", emptyDir: {} },
            ],
          },
        },
      },
    },
  ];
}
