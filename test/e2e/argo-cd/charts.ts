import { join } from "node:path";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import type { Scenario } from "../harness/scenario.js";
import { establish } from "../harness/definitions.js";
import { renderings, type Rendering } from "./renderings.js";
import { sdk } from "./sdk.js";
import { withoutDifference } from "./unchanging.js";

/** How many are looked at side by side. */
const abreast = 4;

/** No chart has a difference for good: what is rendered, and what the API server makes of it. */
export const argoCdCharts: Scenario = {
  name: "argo-cd-charts",
  helm: 3,
  images: ["argo-cd", "redis", "busybox"],
  tools: ["argo-cd"],
  definitions: [
    "argo-cd",
    "external-secrets",
    "gateway-api",
    "openshift-route",
    "prometheus-operator",
    "volume-snapshots",
  ],
  run: async (stage) => {
    const all = await renderings(await sdk());
    const argoCd = await ArgoCd.start(join(stage.folder, "argocd"));
    const namespaces = all.map(namespaceOf);
    try {
      await establish(stage.kube, argoCdCharts.definitions ?? []);
      const files = await filesOf(stage.surroundings.repository);
      const repository = await serveCharts(argoCd.kube, files);
      await stage.kube.apply(namespaces.flatMap(withoutPods));
      for (const chart of new Set(all.map((one) => one.chart))) {
        const of = all.filter((one) => one.chart === chart);
        await stage.row(chart, `${of.length} renderings, compared three times`, async () => {
          const counts = await inTurns(of, (one) => compared(argoCd, repository, one));
          const sum = counts.reduce((total, count) => total + count, 0);
          return `no difference in ${sum} objects, by server-side apply and by client-side apply`;
        });
      }
    } finally {
      await argoCd.stop();
      await stage.kube.patiently(["delete", "namespace", ...namespaces, "--ignore-not-found"]);
    }
  },
};

/** @returns how many objects there are. @throws where one is not what it is to be */
async function compared(argoCd: ArgoCd, repository: string, rendering: Rendering): Promise<number> {
  const { name, application } = rendering;
  let count = 0;
  for (const serverSideApply of [true, false]) {
    const options = { repository, namespace: namespaceOf(rendering), serverSideApply };
    await argoCd.kube.apply([application(options)]);
    // Hooks would wait for pods.
    await argoCd.sync(name, "apply");
    for (let time = 0; time < 3; time += 1) {
      const status = await argoCd.refresh(name);
      try {
        count = withoutDifference(status);
      } catch (error) {
        const { stdout } = await argoCd.command(["app", "diff", name]);
        const side = serverSideApply ? "server" : "client";
        throw new Error(`${name}, ${side}-side: ${String(error)}\n${stdout}`, { cause: error });
      }
    }
  }
  return count;
}

const namespaceOf = ({ name }: Rendering): string => `of-${name}`;

/** What is compared is what objects are to be: no pod needs to run. */
const withoutPods = (name: string): readonly object[] => [
  { apiVersion: "v1", kind: "Namespace", metadata: { name } },
  {
    apiVersion: "v1",
    kind: "ResourceQuota",
    metadata: { name: "no-pods", namespace: name },
    spec: { hard: { pods: "0" } },
  },
];

/** Some at a time. @throws the first errors together, after all have been tried */
async function inTurns<T, R>(
  items: readonly T[],
  action: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const errors: string[] = [];
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        results.push(await action(item));
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return results;
}
