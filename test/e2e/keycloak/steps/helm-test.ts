import type { Stage } from "../../harness/scenario.js";
import type { Installation } from "../installation.js";

/** Turns the test on. */
export const withTest = { helmTest: { enabled: true } };

/** `helm test` passes, and its log says what it saw. @param says lines of the log, each of which is there */
export async function passesTest(
  stage: Stage,
  installation: Installation,
  says: readonly string[],
): Promise<void> {
  await stage.row("helm-test", "helm test: a login, and what every node sees", async () => {
    await installation.helm.run(["test", installation.release]);
    const log = await stage.kube.run(["logs", `${installation.fullname}-test`]);
    const missing = says.filter((line) => !log.split("\n").includes(line));
    if (missing.length > 0) throw new Error(`not in its log: ${missing.join(" ")}\n${log}`);
    return says.join(" ");
  });
}
