import { Command, CommanderError } from "commander";
import { FairleadError } from "./errors.js";

/** Exit status: 0 done, 1 the input is wrong, 2 the call is. */
export type ExitStatus = 0 | 1 | 2;

export interface CommandLine {
  readonly description: string;
  readonly version: string;
  readonly commands: readonly Command[];
}

/** Runs a command line. Never ends the process itself; one line on stderr says what was wrong. */
export async function runCommands(
  words: readonly string[],
  { description, version, commands }: CommandLine,
): Promise<ExitStatus> {
  const program = new Command("fairlead")
    .description(description)
    .version(version, "--version")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(oneLine(text));
      },
    });
  for (const command of commands)
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
