import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkout } from "../../cluster/layout.js";
import { attempt, run, type RunResult } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { byTurns } from "./kube.js";

const typescript = join(checkout, "node_modules", "typescript");

/** What a guide finds here. */
export interface Surroundings {
  /** The guide's file in `docs/`. */
  readonly document: string;
  /** What the guide's own places are here. */
  readonly places?: Readonly<Record<string, string>>;
  /** Programs of this machine by name, as lines of bash that end in `"$@"`. */
  readonly programs?: Readonly<Record<string, string>>;
}

/** A folder in which somebody follows a guide, command by command. */
export class Guide {
  private constructor(
    private readonly folder: string,
    private readonly places: Readonly<Record<string, string>>,
    private readonly steps: readonly string[],
  ) {}

  static async begin(
    folder: string,
    { document, places = {}, programs = {} }: Surroundings,
  ): Promise<Guide> {
    const bin = `${folder}-bin`;
    await mkdir(folder, { recursive: true });
    await mkdir(bin, { recursive: true });
    for (const [name, line] of Object.entries(programs))
      await writeFile(join(bin, name), `#!/bin/bash\n${line}\n`, { mode: 0o755 });
    const text = await readFile(join(checkout, "docs", document), "utf8");
    const steps = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, step = ""]) => step);
    const pack = ["pack", join(checkout, "dist", "sdk"), "--pack-destination", folder];
    await run("npm", pack, { env: { npm_config_cache: `${folder}-npm` } });
    // No registry can be reached.
    const offline = {
      "fairlead-values-0.1.0.tgz typescript": `fairlead-values-0.1.0.tgz ${typescript}`,
    };
    return new Guide(folder, { ...offline, ...places }, steps);
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(this.folder, name), text);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), "utf8");
  }

  /** Runs one of the guide's blocks of commands; each of them must succeed. */
  async follow(index: number): Promise<RunResult> {
    let step = this.steps[index];
    if (step === undefined) throw new Error(`the guide has no block ${index}`);
    for (const [place, here] of Object.entries(this.places)) step = step.replaceAll(place, here);
    const kubectl = dirname(await tool("kubectl"));
    const person = { NAME: "Somebody", EMAIL: "somebody@example.com" };
    const path = [`${this.folder}-bin`, kubectl, dirname(process.execPath), process.env["PATH"]];
    // Bash reads a person's files when it believes that it was called over a network.
    const result = await attempt("bash", ["--norc", "-e", "-u", "-o", "pipefail", "-c", step], {
      cwd: this.folder,
      timeout: (byTurns + 60) * 1000,
      env: {
        PATH: path.join(":"),
        npm_config_offline: "true",
        npm_config_cache: `${this.folder}-npm`,
        ...Object.fromEntries(
          Object.entries(person).flatMap(([key, value]) => [
            [`GIT_AUTHOR_${key}`, value],
            [`GIT_COMMITTER_${key}`, value],
          ]),
        ),
      },
    });
    if (result.code === 0) return result;
    throw new Error(`${step.trim()}\n${`${result.stdout}${result.stderr}`.slice(-2000)}`);
  }
}
