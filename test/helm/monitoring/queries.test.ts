import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { promtool } from "../../tools/promtool.js";
import { attempt } from "../../tools/run.js";
import { built } from "../chart.js";
import { helm, objectsIn, type KubernetesObject } from "../render.js";
import { isMap } from "../suites.js";
import { clusterCases, errorCases, poolCases, type AlertCase } from "./cases.js";
import { quarkus, wildfly } from "./nodes.js";
import { metricsIn, type Sample } from "./scrape.js";

interface Rule {
  readonly expr: string;
}

interface Panel {
  readonly title: string;
  readonly targets: readonly Rule[];
}

/** Labels that Prometheus gives the series of a pod. */
const OF_TARGETS = ["namespace", "pod", "container"];

/** Metrics of kube-state-metrics, which is no node. */
const OF_KUBERNETES = /^kube_/;

/** What is wrong with a query: metrics that no node says, or labels that they have not. */
const unknownIn =
  (samples: readonly Sample[]) =>
  (query: string): readonly string[] =>
    metricsIn(query)
      .filter(([metric]) => !OF_KUBERNETES.test(metric))
      .flatMap(([metric, labels]) => {
        const said = samples.filter((one) => one.metric === metric);
        if (said.length === 0) return [metric];
        const own = labels.filter((label) => !OF_TARGETS.includes(label));
        return own
          .filter((label) => !said.some((one) => one.labels.includes(`${label}="`)))
          .map((label) => `${metric}{${label}}`);
      });

/** Prometheus's own judgement of a case. @param folder with the rules in rules.yaml */
async function judged(folder: string, name: string, { input, alerts }: AlertCase) {
  const test = {
    rule_files: ["rules.yaml"],
    evaluation_interval: "1m",
    tests: [
      {
        interval: "1m",
        input_series: input.map(([one, values]) => ({ series: one, values })),
        alert_rule_test: Object.entries(alerts).map(([alertname, fired]) => ({
          eval_time: "30m",
          alertname,
          exp_alerts: fired.map(({ summary, ...labels }) => ({
            exp_labels: labels,
            exp_annotations: { summary },
          })),
        })),
      },
    ],
  };
  const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.yaml`);
  writeFileSync(file, stringify(test));
  return attempt(await promtool(), ["test", "rules", file], { timeout: 60_000 });
}

describe.each([
  { nodes: quarkus, alerts: 5, graphs: 8, further: errorCases(quarkus) },
  { nodes: wildfly, alerts: 4, graphs: 9, further: poolCases(wildfly) },
])("the chart $nodes.chart", ({ nodes, alerts, graphs, further }) => {
  let folder: string;
  let spec: { readonly groups: readonly { readonly rules: readonly Rule[] }[] };
  let panels: readonly Panel[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-alerts-"));
    const values = {
      metrics: { enabled: true, rules: { enabled: true }, dashboard: { enabled: true } },
    };
    const args = ["template", "sso", built(`charts/${nodes.chart}`), "--namespace", "identity"];
    const objects = objectsIn(
      await helm("helm3", [...args, "--values", "-"], { input: JSON.stringify(values) }),
    );
    const rule = objects.find(({ kind }) => kind === "PrometheusRule");
    ({ spec } = rule as KubernetesObject & { readonly spec: typeof spec });
    writeFileSync(join(folder, "rules.yaml"), stringify(spec));
    const model = objects
      .map((one) => (one as { readonly data?: unknown }).data)
      .flatMap((data) => (isMap(data) ? [data[`${nodes.chart}.json`]] : []))
      .find((text) => typeof text === "string");
    ({ panels } = JSON.parse(model ?? "{}") as { readonly panels: readonly Panel[] });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const unknown = unknownIn(nodes.samples);

  it("has alerts that read what real nodes say", () => {
    const queries = spec.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    expect(queries).toHaveLength(alerts);
    expect(queries.flatMap(metricsIn).length).toBeGreaterThanOrEqual(queries.length);
    expect(queries.flatMap(unknown)).toEqual([]);
  });

  it("has a dashboard that reads what real nodes say", () => {
    const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(panels).toHaveLength(graphs);
    expect(queries.flatMap(metricsIn).length).toBeGreaterThanOrEqual(queries.length);
    expect(queries.flatMap(unknown)).toEqual([]);
  });

  const shared = clusterCases(nodes);

  it.each(Object.entries<AlertCase>({ ...shared, ...further }))(
    "has alerts by which, as promtool judges, %s",
    async (name, one) => {
      const { code, stdout, stderr } = await judged(folder, name, one);
      expect(stdout + stderr).toContain("SUCCESS");
      expect(code).toBe(0);
    },
    400_000,
  );

  it("would be seen to have an alert that does not fire", async () => {
    const { input } = shared["two nodes that see each other fire none"];
    const { alerts: expected } = shared["a view without a node fires"];
    const { code } = await judged(folder, "wrong", { input, alerts: expected });
    expect(code).not.toBe(0);
  }, 400_000);
});

describe("a query", () => {
  it("of a metric that no node says is seen", () => {
    const unknown = unknownIn(quarkus.samples);
    expect(unknown('sum(vendor_cluster_sise{pod="a"})')).toEqual(["vendor_cluster_sise"]);
    expect(unknown('sum(agroal_active_count{pool="a"})')).toEqual(["agroal_active_count{pool}"]);
  });
});
