import { Command } from "commander";
import { PACKAGE_NAME } from "../sdk/package/package-json.js";

export interface BuildOptions {
  readonly charts: string;
  readonly compiled: string;
  readonly out: string;
  readonly schemas: string;
  readonly types: boolean;
  readonly sdk: boolean;
  readonly sdkName: string;
}

export const buildCommand = (): Command =>
  new Command("build")
    .description("Builds every chart, the chart repository, the schemas and the values SDK.")
    .option("--charts <folder>", "sources of the charts, one folder a chart", "charts")
    .option("--compiled <folder>", "where tsc writes; charts not there run as TypeScript", "build")
    .option("--out <folder>", "where charts/, repo/ and sdk/ go", "dist")
    .option("--schemas <folder>", "where the input schemas go", "schemas")
    .option("--no-types", "do not check the types of charts that run as TypeScript")
    .option("--no-sdk", "leave out the values SDK")
    .option("--sdk-name <name>", "name of the values SDK's npm package", PACKAGE_NAME)
    .action(async (options: BuildOptions) => {
      const { build } = await import("./build.js");
      await build(options);
    });
