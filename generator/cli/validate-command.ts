import { Command } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface ValidateOptions {
  readonly chart: string;
}

export const validateCommand = (home: SdkHome): Command =>
  new Command("validate")
    .description("Judges values files as Helm would with the chart: defaults, schema, then rules.")
    .argument(
      "<file...>",
      "YAML files, - for standard input; later ones win, as with helm --values",
    )
    .requiredOption("--chart <name>", "the chart that the values are for")
    .action(async (files: readonly string[], options: ValidateOptions) => {
      const { validate } = await import("./validate.js");
      await validate(home, files, options);
    });
