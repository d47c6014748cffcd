import type { Kube } from "../harness/kube.js";

/** Container of Vault's agent that goes first. */
export const init = "vault-agent-init";

/** @throws where a container but the first of all has begun */
export async function nothingRuns(kube: Kube, name: string): Promise<void> {
  const path = "--output=jsonpath={.status.containerStatuses[*].state.running.startedAt}";
  const started = await kube.run(["get", "pod", name, path]);
  if (started.trim() !== "") throw new Error(`containers of ${name} have begun: ${started}`);
}

/** Something that goes on while a row looks; a row that fails before its end reports itself. */
export function meanwhile<T>(action: Promise<T>): Promise<T> {
  action.catch(() => undefined);
  return action;
}
