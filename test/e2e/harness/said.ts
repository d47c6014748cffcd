import { waitFor } from "../../cluster/wait.js";
import type { Kube } from "./kube.js";

/**
 * Waits until the log of a container, or of the one before it, has a sentence.
 * @returns its line, without the time
 */
export async function said(
  kube: Kube,
  pod: string,
  container: string,
  sentence: string,
): Promise<string> {
  let line = "";
  await waitFor(`'${sentence}' in the log of ${container} of ${pod}`, async () => {
    const logs = ["logs", pod, `--container=${container}`];
    const texts = [await kube.attempt(logs), await kube.attempt([...logs, "--previous"])];
    const lines = texts.flatMap(({ stdout }) => stdout.split("\n"));
    line = lines.find((one) => one.includes(sentence)) ?? "";
    return line !== "" || lines.at(-2) || "nothing";
  });
  return line.replace(/^\d{4}-\d\d-\d\dT\S+ /, "").replace(/^[\s|*]+/, "");
}
