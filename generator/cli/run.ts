import { Command, CommanderError } from "commander";
import { buildCommand } from "./build-command.js";
import { FairleadError } from "./errors.js";
import { releaseCommand } from "./release-command.js";
import { serveCommand } from "./serve-command.js";
import { validateCommand } from "./validate-command.js";
import { valuesCommand } from "./values-command.js";
import { version } from "./version.js";

/** Exit status: 0 done, 1 the input is wrong, 2 the call is. */
export type ExitStatus = 0 | 1 | 2;

/** Runs the command line. Never ends the process itself; one line on stderr says what was wrong. */
export async function run(words: readonly string[]): Promise<ExitStatus> {
  const program = new Command("fairlead")
    .description("Builds Helm charts, their schema and a typed values SDK from one typed model.")
    .version(version(), "--version")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(oneLine(text));
      },
    });
  for (const command of [
    buildCommand(),
    releaseCommand(),
    serveCommand(),
    valuesCommand(),
    validateCommand(),
  ])
    program.addCommand(command.exitOverride().copyInheritedSettings(program));
  try {
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof FairleadError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

const oneLine = (text: string): string =>
  `${text
    .replace(/^error: /, "fairlead: ")
    .trim()
    .replaceAll(/\s+/g, " ")}; see fairlead --help\n`;
