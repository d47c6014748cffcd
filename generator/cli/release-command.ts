import { Command } from "commander";

export interface ReleaseOptions {
  readonly charts: string;
  readonly compiled: string;
  readonly out: string;
  readonly schemas: string;
}

export const releaseCommand = (): Command =>
  new Command("release")
    .description(
      "Notes that charts, as they were built, are released: from then on a build that would change " +
        "this version's schema or package is refused.",
    )
    .argument("<chart...>", "names of charts")
    .option("--charts <folder>", "sources of the charts", "charts")
    .option("--compiled <folder>", "where tsc writes", "build")
    .option("--out <folder>", "where a build wrote repo/", "dist")
    .option("--schemas <folder>", "where the input schemas are", "schemas")
    .action(async (names: readonly string[], options: ReleaseOptions) => {
      const { release } = await import("./release.js");
      await release(names, options);
    });
