import { patience } from "../../cluster/wait.js";
import { attempt, run, type RunOptions, type RunResult } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";

/** What the tests read of a pod. */
export interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly deletionTimestamp?: string;
    readonly ownerReferences?: readonly { readonly name: string }[];
  };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers: readonly {
      readonly name: string;
      readonly ports?: readonly ContainerPort[];
    }[];
  };
  readonly status: {
    readonly phase: string;
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly ContainerStatus[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
  };
}

interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: string;
}

interface ContainerStatus {
  readonly name: string;
  readonly containerID?: string;
  readonly restartCount: number;
  readonly state: {
    readonly waiting?: { readonly reason: string; readonly message?: string };
    readonly terminated?: { readonly reason: string; readonly exitCode: number };
  };
}

export function isReady({ metadata, status }: Pod): boolean {
  const ready = status.conditions?.find(({ type }) => type === "Ready");
  return ready?.status === "True" && metadata.deletionTimestamp === undefined;
}

export function restarts({ status }: Pod): number {
  return (status.containerStatuses ?? []).reduce((sum, { restartCount }) => sum + restartCount, 0);
}

/** Seconds for what several pods do one after the other. */
export const byTurns = 2 * patience;

/** kubectl in one namespace. */
export class Kube {
  constructor(readonly namespace: string) {}

  /** @throws with what kubectl printed when it fails. */
  async run(args: readonly string[], options?: RunOptions): Promise<string> {
    return run(await tool("kubectl"), ["--namespace", this.namespace, ...args], options);
  }

  /** The same, whatever the exit code. */
  async attempt(args: readonly string[], options?: RunOptions): Promise<RunResult> {
    return attempt(await tool("kubectl"), ["--namespace", this.namespace, ...args], options);
  }

  /**
   * A command that waits for what several pods do by turns, such as `rollout status`.
   * @throws with what kubectl printed when it fails
   */
  async patiently(args: readonly string[]): Promise<RunResult> {
    const bound = [...args, `--timeout=${byTurns}s`];
    const result = await this.attempt(bound, { timeout: (byTurns + 30) * 1000 });
    if (result.code !== 0) throw new Error(`kubectl ${args.join(" ")}: ${result.stderr.trim()}`);
    return result;
  }

  async apply(objects: readonly object[]): Promise<void> {
    const list = { apiVersion: "v1", kind: "List", items: objects };
    await this.run(["apply", "--server-side", "--force-conflicts", "-f", "-"], {
      input: JSON.stringify(list),
    });
  }

  /** Pods with these labels (all pods, where it is empty), by name; also those that are ending. */
  async pods(selector: string): Promise<readonly Pod[]> {
    const text = await this.run(["get", "pods", "--selector", selector, "--output", "json"]);
    const { items } = JSON.parse(text) as { readonly items: readonly Pod[] };
    return [...items].sort((a, b) => a.metadata.name.localeCompare(b.metadata.name, "en"));
  }

  /** Messages of the events about an object. */
  async events(name: string): Promise<string> {
    const field = `--field-selector=involvedObject.name=${name}`;
    return this.run(["get", "events", field, "--output=jsonpath={.items[*].message}"]);
  }
}
