import { argoCdCommand } from "./argocd-command.js";
import { importCommand } from "./import-command.js";
import { initCommand } from "./init-command.js";
import { runCommands, type ExitStatus } from "./run-commands.js";
import type { SdkHome } from "./sdk-home.js";
import { validateCommand } from "./validate-command.js";
import { valuesCommand } from "./values-command.js";

/** The command that the values SDK's package brings: what values authors need, and no more. */
export const runSdk = (
  words: readonly string[],
  home: SdkHome,
  version: string,
): Promise<ExitStatus> =>
  runCommands(words, {
    description: "Writes and judges values for the charts of this package.",
    version,
    commands: [
      valuesCommand(home),
      validateCommand(home),
      importCommand(home),
      argoCdCommand(home),
      initCommand(home),
    ],
  });
