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
import { cases, type AlertCase } from "./cases.js";
import { metricsIn, samples } from "./scrape.js";

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

let folder: string;
let spec: { readonly groups: readonly { readonly rules: readonly Rule[] }[] };
let panels: readonly Panel[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-alerts-"));
  const values = { metrics: { rules: { enabled: true }, dashboard: { enabled: true } } };
  const args = ["template", "sso", built("charts/keycloak"), "--namespace", "identity"];
  const objects = objectsIn(
    await helm("helm3", [...args, "--values", "-"], { input: JSON.stringify(values) }),
  );
  const rule = objects.find(({ kind }) => kind === "PrometheusRule");
  ({ spec } = rule as KubernetesObject & { readonly spec: typeof spec });
  const model = objects
    .map((one) => (one as { readonly data?: unknown }).data)
    .flatMap((data) => (isMap(data) ? [data["keycloak.json"]] : []))
    .find((text) => typeof text === "string");
  ({ panels } = JSON.parse(model ?? "{}") as { readonly panels: readonly Panel[] });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is wrong with a query: metrics that no node says, or labels that they have not. */
const unknownIn = (query: string): readonly string[] =>
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

describe("queries", () => {
  it("of alerts read what real nodes say", () => {
    const queries = spec.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    expect(queries).toHaveLength(5);
    expect(queries.flatMap(metricsIn).length).toBeGreaterThanOrEqual(queries.length);
    expect(queries.flatMap(unknownIn)).toEqual([]);
  });

  it("of the dashboard read what real nodes say", () => {
    const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(panels).toHaveLength(8);
    expect(queries.flatMap(metricsIn).length).toBeGreaterThanOrEqual(queries.length);
    expect(queries.flatMap(unknownIn)).toEqual([]);
  });

  it("of a metric that no node says are seen", () => {
    expect(unknownIn('sum(vendor_cluster_sise{pod="a"})')).toEqual(["vendor_cluster_sise"]);
    expect(unknownIn('sum(agroal_active_count{pool="a"})')).toEqual(["agroal_active_count{pool}"]);
  });
});

/** Prometheus's own judgement of a case. */
async function judged(name: string, { input, alerts }: AlertCase) {
  writeFileSync(join(folder, "rules.yaml"), stringify(spec));
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

describe("alerts, judged by promtool over series that real nodes have", () => {
  it.each(Object.entries(cases))(
    "%s",
    async (name, one) => {
      const { code, stdout, stderr } = await judged(name, one);
      expect(stdout + stderr).toContain("SUCCESS");
      expect(code).toBe(0);
    },
    400_000,
  );

  it("see an alert that does not fire", async () => {
    const healthy = cases["two nodes that see each other fire none"];
    const expected = cases["a view without a node fires"].alerts;
    const { code } = await judged("wrong", { ...healthy, alerts: expected });
    expect(code).not.toBe(0);
  }, 400_000);
});
