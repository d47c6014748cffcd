import { Command } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface ValuesOptions {
  readonly output?: string;
}

export const valuesCommand = (home: SdkHome): Command =>
  new Command("values")
    .description(
      "Runs a TypeScript file whose default export is a chart's values, validates them, and prints " +
        "values.yaml. Types are tsc's business.",
    )
    .argument("<file>", "TypeScript file")
    .option("-o, --output <file>", "file to write; without it, standard output")
    .action(async (file: string, options: ValuesOptions) => {
      const { values } = await import("./values.js");
      await values(home, file, options);
    });
