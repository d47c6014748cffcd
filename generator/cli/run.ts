import { join } from "node:path";
import { PACKAGE_NAME } from "../sdk/package/package-json.js";
import { argoCdCommand } from "./argocd-command.js";
import { buildCommand } from "./build-command.js";
import { releaseCommand } from "./release-command.js";
import { initCommand } from "./init-command.js";
import { importCommand } from "./import-command.js";
import { runCommands, type ExitStatus } from "./run-commands.js";
import { serveCommand } from "./serve-command.js";
import { validateCommand } from "./validate-command.js";
import { valuesCommand } from "./values-command.js";
import { packageRoot, version } from "./version.js";

/** Runs the command line of the generator. */
export function run(words: readonly string[]): Promise<ExitStatus> {
  const home = { name: PACKAGE_NAME, folder: join(packageRoot(), "dist", "sdk") };
  return runCommands(words, {
    description: "Builds Helm charts, their schema and a typed values SDK from one typed model.",
    version: version(),
    commands: [
      buildCommand(),
      releaseCommand(),
      serveCommand(),
      valuesCommand(home),
      validateCommand(home),
      importCommand(home),
      argoCdCommand(home),
      initCommand(home),
    ],
  });
}
