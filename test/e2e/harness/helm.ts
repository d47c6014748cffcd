import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { attempt, run, type RunResult } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { byTurns } from "./kube.js";
import type { Values } from "./values.js";

export type HelmMajor = 3 | 4;

/** A release as it shall be. */
export interface Change {
  readonly release: string;
  /** The chart's name in the repository. */
  readonly chart: string;
  readonly values: Values;
  /** Whether to wait until every pod is ready. */
  readonly wait: boolean;
  /** Seconds to wait at most, where pods take longer. Default: {@link byTurns}. */
  readonly seconds?: number;
}

/** One Helm, with folders of its own, that knows the chart repository as `fairlead`. */
export class Helm {
  /** Variables that say where its folders are. */
  readonly environment: Readonly<Record<string, string>>;
  #count = 0;

  private constructor(
    readonly major: HelmMajor,
    readonly binary: string,
    readonly folder: string,
    readonly namespace: string,
  ) {
    this.environment = Object.fromEntries(
      ["cache", "config", "data"].map((kind) => [
        `HELM_${kind.toUpperCase()}_HOME`,
        join(folder, kind),
      ]),
    );
  }

  /** Adds the repository to a Helm that knows none. */
  static async create(
    major: HelmMajor,
    folder: string,
    namespace: string,
    repository: string,
  ): Promise<Helm> {
    await mkdir(folder, { recursive: true });
    const helm = new Helm(major, await tool(`helm${major}`), folder, namespace);
    await helm.run(["repo", "add", "fairlead", repository, "--force-update"]);
    return helm;
  }

  run(args: readonly string[]): Promise<string> {
    return run(this.binary, ["--namespace", this.namespace, ...args], this.#options());
  }

  /** `helm install` or `helm upgrade` with exactly these values. */
  async change(
    verb: "install" | "upgrade",
    { release, chart, values, wait, seconds = byTurns }: Change,
  ): Promise<RunResult> {
    this.#count += 1;
    const file = join(this.folder, `${this.#count}-${verb}-${release}.json`);
    await writeFile(file, JSON.stringify(values, undefined, 2));
    const result = await attempt(
      this.binary,
      [
        ...["--namespace", this.namespace, verb, release, `fairlead/${chart}`, "--values", file],
        ...(wait ? ["--wait", "--timeout", `${seconds}s`] : []),
      ],
      this.#options(seconds),
    );
    if (result.code === 0) return result;
    throw new Error(`helm ${verb} ${release} --values ${file}: ${result.stderr.trim()}`);
  }

  #options(seconds = byTurns) {
    return { env: this.environment, timeout: (seconds + 60) * 1000 };
  }
}
