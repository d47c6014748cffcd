import { run, type RunOptions } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { controlPlane, kubeconfigFile } from "./layout.js";
import { networkCommand } from "./namespace.js";

/** Runs kubectl as the cluster's administrator and returns what it prints. */
export async function kubectl(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const [program, ...rest] = await networkCommand(controlPlane, [await tool("kubectl"), ...args]);
  return run(program, rest, { ...options, env: { KUBECONFIG: kubeconfigFile, ...options.env } });
}

/** Creates or changes objects; server-side, so that a repetition changes nothing. */
export async function apply(objects: readonly object[]): Promise<void> {
  const list = { apiVersion: "v1", kind: "List", items: objects };
  await kubectl(["apply", "--server-side", "--force-conflicts", "-f", "-"], {
    input: JSON.stringify(list),
  });
}
