import { Command, Option } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface ValuesOptions {
  readonly output?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
}

export const valuesCommand = (home: SdkHome): Command =>
  new Command("values")
    .description(
      "Runs a TypeScript file whose default export is a chart's values, validates them, and prints " +
        "values.yaml; of a fleet, it writes a file for each cluster. Types are tsc's business.",
    )
    .argument("<file>", "TypeScript file")
    .option(
      "-o, --output <path>",
      "file to write, of a fleet the folder; without it, standard output",
    )
    .addOption(
      new Option(
        "--check",
        "writes nothing: fails where the folder is not what the fleet says",
      ).conflicts("watch"),
    )
    .option("--watch", "writes again whenever a source changes")
    .action(async (file: string, options: ValuesOptions) => {
      const { values } = await import("./values.js");
      await values(home, file, options);
    });
