import { patience, waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import type { Kube } from "../../harness/kube.js";
import type { Stage } from "../../harness/scenario.js";

/** Objects that the values ask for: one to be kept after the release's end, one not. */
export const keptAndNot: readonly object[] = ["kept", "not-kept"].map((name) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: {
    name,
    annotations: name === "kept" ? { "helm.sh/resource-policy": "keep" } : {},
  },
}));

/** Every object of a namespace but events, which fade by themselves. */
export async function inventory(kube: Kube): Promise<ReadonlySet<string>> {
  const kinds = await kube.run(["api-resources", "--verbs=list", "--namespaced", "--output=name"]);
  const wanted = kinds.split("\n").filter((kind) => kind !== "" && !kind.startsWith("events"));
  const text = await kube.run(["get", wanted.join(","), "--output=name", "--ignore-not-found"]);
  return new Set(text.split("\n").filter((name) => name !== ""));
}

/** `helm uninstall` leaves what was there before, and what the values asked to keep. */
export async function leavesNothing(
  stage: Stage,
  installation: Installation,
  before: ReadonlySet<string>,
): Promise<void> {
  await stage.row("uninstall", "helm uninstall leaves what the values asked to keep", async () => {
    await installation.helm.run([
      "uninstall",
      installation.release,
      "--wait",
      `--timeout=${patience}s`,
    ]);
    const wanted = new Set([...before, "configmap/kept"]);
    await waitFor(
      "nothing else left",
      async () => {
        const now = await inventory(stage.kube);
        const more = [...now].filter((name) => !wanted.has(name));
        const gone = [...wanted].filter((name) => !now.has(name));
        if (more.length === 0 && gone.length === 0) return true;
        return `left: ${more.join(", ") || "nothing"}; gone: ${gone.join(", ") || "nothing"}`;
      },
      { interval: 1000 },
    );
    return "left: configmap/kept and what was there before";
  });
}
