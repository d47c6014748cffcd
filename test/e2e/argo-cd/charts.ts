import { join } from "node:path";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import { Kube } from "../harness/kube.js";
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
      await inTurns(namespaces, withoutPods);
      for (const chart of new Set(all.map((one) => one.chart))) {
        const of = all.filter((one) => one.chart === chart);
        await stage.row(chart, `${of.length} renderings, compared three times`, async () => {
          const counts = await inTurns(of, (one) => compared(argoCd, repository, one));
          const sum = counts.reduce((total, count) => total + count, 0);
          return `no difference in ${sum} objects by ${ways.map(({ how }) => how).join("; ")}`;
        });
      }
    } finally {
      await argoCd.stop();
      await stage.kube.patiently(["delete", "namespace", ...namespaces, "--ignore-not-found"]);
    }
  },
};

interface Way {
  readonly how: string;
  readonly serverSideApply: boolean;
  /** Whether the API server is asked for differences where it is what applies, as the SDK has it. */
  readonly serverSideDiff: boolean;
}

const ways: readonly Way[] = [
  { how: "server-side apply", serverSideApply: true, serverSideDiff: true },
  { how: "server-side apply, compared by Argo CD", serverSideApply: true, serverSideDiff: false },
  { how: "client-side apply", serverSideApply: false, serverSideDiff: false },
];

/** @returns how many objects there are. @throws where one is not what it is to be */
async function compared(argoCd: ArgoCd, repository: string, rendering: Rendering): Promise<number> {
  const { name } = rendering;
  let count = 0;
  for (const { how, serverSideApply, serverSideDiff } of ways) {
    const options = { repository, namespace: namespaceOf(rendering), serverSideApply };
    const { metadata, ...application } = rendering.application(options);
    const annotations = serverSideDiff ? metadata.annotations : {};
    await argoCd.kube.apply([{ ...application, metadata: { ...metadata, annotations } }]);
    // Hooks would wait for pods.
    await argoCd.sync(name, "apply");
    for (let time = 0; time < 3; time += 1) {
      const status = await argoCd.refresh(name);
      try {
        count = withoutDifference(status);
      } catch (error) {
        throw new Error(`${name}, ${how}: ${String(error)}`, { cause: error });
      }
    }
  }
  return count;
}

const namespaceOf = ({ name }: Rendering): string => `of-${name}`;

/** What is compared is what objects are to be: no pod needs to run. */
const withoutPods = (namespace: string): Promise<void> =>
  new Kube(namespace).apply([
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
    {
      apiVersion: "v1",
      kind: "ResourceQuota",
      metadata: { name: "no-pods" },
      spec: { hard: { pods: "0" } },
    },
  ]);

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
