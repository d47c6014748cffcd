import { stringify } from "yaml";
import { recipes } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { isReady, type Kube } from "./kube.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

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

/** What it is to read, in the release's namespace. */
export interface Sources {
  readonly serviceMonitor: string;
  readonly rule: string;
  /** Host of each pod, which Debian's Prometheus cannot ask the API server for. */
  readonly hosts: Readonly<Record<string, string>>;
}

/** One that reads what a ServiceMonitor and a PrometheusRule say. */
export class Prometheus {
  private constructor(readonly url: string) {}

  static async start(kube: Kube, { serviceMonitor, rule, hosts }: Sources): Promise<Prometheus> {
    const spec = async (kind: string, object: string): Promise<unknown> =>
      JSON.parse(await kube.run(["get", kind, object, "--output=jsonpath={.spec}"]));
    const monitor = (await spec("servicemonitor", serviceMonitor)) as ServiceMonitor;
    const ports = await portsOf(kube, monitor);
    const files = {
      "prometheus.yml": stringify(configuration(kube.namespace, monitor, hosts, ports)),
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

/** Ports, by their names, of the one Service that a monitor selects. */
async function portsOf(
  kube: Kube,
  { selector }: ServiceMonitor,
): Promise<ReadonlyMap<string, number>> {
  const labels = Object.entries(selector.matchLabels).map(([key, value]) => `${key}=${value}`);
  const get = ["get", "services", `--selector=${labels.join(",")}`, "--output=json"];
  const { items } = JSON.parse(await kube.run(get)) as { readonly items: readonly Service[] };
  const [service, another] = items;
  if (service === undefined || another !== undefined)
    throw new Error(`the ServiceMonitor selects ${items.length} Services`);
  return new Map(service.spec.ports.map(({ name: port, port: number }) => [port, number]));
}

interface Service {
  readonly spec: { readonly ports: readonly { readonly name: string; readonly port: number }[] };
}

/** As the Prometheus Operator writes it of a ServiceMonitor, the finding of pods aside. */
function configuration(
  namespace: string,
  { endpoints }: ServiceMonitor,
  hosts: Sources["hosts"],
  ports: ReadonlyMap<string, number>,
): Record<string, unknown> {
  return {
    global: { scrape_interval: "2s", evaluation_interval: "2s" },
    rule_files: ["/etc/prometheus/rules.yml"],
    scrape_configs: endpoints.map(({ port: portName, path = "/metrics" }, index) => ({
      job_name: `endpoint-${index}`,
      metrics_path: path,
      static_configs: Object.entries(hosts).map(([pod, host]) => ({
        targets: [`${host}:${ports.get(portName)}`],
        labels: { namespace, pod },
      })),
    })),
  };
}

function objects(files: Readonly<Record<string, string>>): readonly object[] {
  const metadata = { name };
  return [
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
            automountServiceAccountToken: false,
            securityContext: podSecurity(65534),
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
                securityContext: containerSecurity,
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
