import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";
import type { Installation } from "../installation.js";

/**
 * The API server takes a change of the update strategy, and back: fields of the one must not stay
 * behind under the other, however a Helm applies what has changed.
 */
export async function changesStrategy(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  const what = "RollingUpdate to OnDelete and back by helm upgrade";
  await stage.row("strategy", what, async () => {
    const before = await podsOf(installation);
    const seen: string[] = [];
    for (const updateStrategy of ["OnDelete", "RollingUpdate"]) {
      await installation.upgrade({ ...values, updateStrategy }, false);
      const output = "--output=jsonpath={.spec.updateStrategy}";
      const get = ["get", "statefulset", installation.fullname, output];
      const { stdout: strategy } = await stage.kube.attempt(get);
      if (!strategy.includes(`"${updateStrategy}"`))
        throw new Error(`the strategy is ${strategy}, not ${updateStrategy}`);
      seen.push(strategy);
    }
    const after = await podsOf(installation);
    if (after !== before) throw new Error(`pods were replaced: ${before} before, ${after} after`);
    return `Helm ${installation.helm.major}: ${seen.join(", ")}, no pod replaced`;
  });
}

const podsOf = async (installation: Installation): Promise<string> =>
  (await installation.pods()).map(({ metadata }) => metadata.uid).join(" ");
