import { Argument, Command } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface InitOptions {
  readonly chart?: string;
  readonly folder: string;
}

export const initCommand = (home: SdkHome): Command =>
  new Command("init")
    .description(
      "Writes files to start from: a fleet, its Applications of Argo CD, and what argocd-cm needs for " +
        "waves; a tsconfig.json where there is none. Files that are there are not replaced.",
    )
    .addArgument(new Argument("<what>", "what to begin").choices(["argocd"]))
    .option("--chart <name>", "the chart that the fleet runs; without it, the first of the SDK")
    .option("--folder <folder>", "where to write", ".")
    .action(async (_what: string, options: InitOptions) => {
      const { initArgoCd } = await import("./init.js");
      await initArgoCd(home, options);
    });
