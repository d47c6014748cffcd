import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkout } from "../../cluster/layout.js";
import { run } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { sdkFolder } from "./sdk.js";

const typescript = join(checkout, "node_modules", "typescript");

/** A folder in which somebody follows docs/argo-cd.md, command by command. */
export class Guide {
  private constructor(
    private readonly folder: string,
    /** What the guide's own places are here. */
    private readonly places: Readonly<Record<string, string>>,
    private readonly steps: readonly string[],
  ) {}

  /** @param git URL of the Git repository, as this machine knows it */
  static async begin(folder: string, git: string): Promise<Guide> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(join(checkout, "docs", "argo-cd.md"), "utf8");
    const steps = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, step = ""]) => step);
    const pack = ["pack", sdkFolder, "--pack-destination", folder];
    await run("npm", pack, { env: { npm_config_cache: `${folder}-npm` } });
    return new Guide(
      folder,
      {
        "https://git.example.com/platform/fleet.git": git,
        // No registry can be reached.
        "fairlead-values-0.1.0.tgz typescript": `fairlead-values-0.1.0.tgz ${typescript}`,
      },
      steps,
    );
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(this.folder, name), text);
  }

  /** Runs one of the guide's blocks of commands; each of them must succeed. */
  async follow(index: number): Promise<string> {
    let step = this.steps[index];
    if (step === undefined) throw new Error(`the guide has no block ${index}`);
    for (const [place, here] of Object.entries(this.places)) step = step.replaceAll(place, here);
    const kubectl = dirname(await tool("kubectl"));
    const person = { NAME: "Somebody", EMAIL: "somebody@example.com" };
    return run("bash", ["-e", "-u", "-o", "pipefail", "-c", step], {
      cwd: this.folder,
      env: {
        PATH: `${kubectl}:${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
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
  }
}
