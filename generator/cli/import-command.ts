import { Command } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface ImportOptions {
  readonly from: string;
  readonly output?: string;
}

export const importCommand = (home: SdkHome): Command =>
  new Command("import")
    .description(
      "Makes a TypeScript file with values of ours of a values file for another chart. Comments and a " +
        "summary on standard error say what changed and what was left behind.",
    )
    .argument("<file>", "values file of the other chart, - for standard input")
    .requiredOption("--from <chart>", "the other chart, such as bitnami/keycloak")
    .option("-o, --output <file>", "file to write; without it, standard output")
    .action(async (file: string, options: ImportOptions) => {
      const { importValues } = await import("./import.js");
      await importValues(home, file, options);
    });
