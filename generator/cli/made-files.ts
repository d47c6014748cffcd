import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { FairleadError } from "./errors.js";
import { writeFile } from "./write-folder.js";

/** Files that a command makes of a source in a folder that may hold others, too. */
export interface MadeFiles {
  readonly folder: string;
  /** The command, as `argocd`. */
  readonly command: string;
  /** The file that they are made from. */
  readonly source: string;
  /** Contents by name, without the comment that says what made them. */
  readonly files: ReadonlyMap<string, string>;
}

interface Plan {
  /** What is not there yet, or is something else. */
  readonly write: ReadonlyMap<string, string>;
  /** What the same source made before, and makes no longer. */
  readonly remove: readonly string[];
}

/** The first line of a file: whose it is. */
const markOf = ({ command, source }: MadeFiles): string =>
  `# Made by fairlead ${command} from ${basename(source)}: change that file, and run it again.\n`;

/**
 * Brings a folder up to date: writes what has changed, and removes what the source makes no longer.
 * Files of others are not touched.
 * @returns a sentence about what was done
 */
export function writeMadeFiles(made: MadeFiles): string {
  const { write, remove } = planOf(made);
  for (const [name, text] of write) writeFile(join(made.folder, name), text);
  for (const name of remove) rmSync(join(made.folder, name));
  const count = made.files.size === 1 ? "1 file" : `${made.files.size} files`;
  return `${made.folder}: ${count}, ${write.size} written, ${remove.length} removed\n`;
}

/**
 * Compares a folder with what its source says.
 * @throws FairleadError with a line for each file that differs
 */
export function checkMadeFiles(made: MadeFiles): string {
  const { folder, source } = made;
  const { write, remove } = planOf(made);
  const lines = [
    ...[...write.keys()].map((name) =>
      existsSync(join(folder, name))
        ? `${join(folder, name)} - is not what ${source} says`
        : `${join(folder, name)} - is not there, and ${source} says it`,
    ),
    ...remove.map((name) => `${join(folder, name)} - is there, and ${source} no longer says it`),
  ];
  if (lines.length === 0) return `${folder}: is what ${source} says\n`;
  throw new FairleadError(
    [...lines.sort(), `Run fairlead ${made.command} ${source} -o ${folder}, and commit.`].join(
      "\n",
    ),
  );
}

function planOf(made: MadeFiles): Plan {
  const { folder, files } = made;
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new FairleadError(`${folder} is a file: name a folder`);
  const mark = markOf(made);
  const write = new Map<string, string>();
  for (const [name, content] of files) {
    const path = join(folder, name);
    const text = mark + content;
    const there = existsSync(path) ? textAt(path) : undefined;
    if (there === text) continue;
    if (there?.startsWith(mark) === false)
      throw new FairleadError(
        `${path} was not made from ${made.source}: move it away, or name another folder with --output`,
      );
    write.set(name, text);
  }
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const remove = names
    .filter((name) => name.endsWith(".yaml") && !files.has(name))
    .filter((name) => textAt(join(folder, name)).startsWith(mark))
    .sort();
  return { write, remove };
}

const textAt = (path: string): string =>
  statSync(path).isFile() ? readFileSync(path, "utf8") : "";
