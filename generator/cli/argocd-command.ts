import { Command, Option } from "commander";
import type { SdkHome } from "./sdk-home.js";

export interface ArgoCdOptions {
  readonly output: string;
  readonly repository?: string;
  readonly root?: string;
  readonly rootPath?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
}

export const argoCdCommand = (home: SdkHome): Command =>
  new Command("argocd")
    .description(
      "Runs a TypeScript file whose default export is Applications of Argo CD, or a fleet, and writes a " +
        "file for each. What the same file made before and makes no longer is removed; files of others " +
        "are not touched. Types are tsc's business.",
    )
    .argument("<file>", "TypeScript file")
    .requiredOption("-o, --output <folder>", "folder to write to")
    .option("--repository <url>", "where the charts of a fleet come from")
    .option("--root <url>", "adds root.yaml, an Application of all others in this Git repository")
    .option("--root-path <path>", "the folder's path in that repository (default: --output)")
    .addOption(
      new Option(
        "--check",
        "writes nothing: fails where the folder is not what the file says",
      ).conflicts("watch"),
    )
    .option("--watch", "writes again whenever a source changes")
    .action(async (file: string, options: ArgoCdOptions) => {
      const { argoCd } = await import("./argocd.js");
      await argoCd(home, file, options);
    });
