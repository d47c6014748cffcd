import { realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { CompilerOptions, Diagnostic, Program } from "typescript";
import { compilerFor, type Compiler } from "./compiler.js";
import { FairleadError } from "./errors.js";
import { placeIn } from "./problems.js";

/** For a project without a tsconfig.json. */
const DEFAULTS = { strict: true, target: "es2023", module: "nodenext", types: [] } as const;

/**
 * Checks the types of charts by the TypeScript compiler, or says aloud that nobody did.
 * @param folder of the charts
 * @throws FairleadError with a line for each problem in the charts' project
 */
export async function checkTypes(files: readonly string[], folder: string): Promise<void> {
  const compiler = await compilerFor(folder);
  if (compiler === undefined) {
    process.stderr.write(
      `WARNING: the types of ${folder} were not checked, as there is no TypeScript compiler: ` +
        "npm install --save-dev typescript, or say --no-types\n",
    );
    return;
  }
  const program = compiler.createProgram([...files], optionsFor(compiler, folder));
  const lines = problemsIn(program, realpathSync(dirname(resolve(folder)))).map((problem) =>
    lineOf(compiler, problem),
  );
  if (lines.length === 0) return;
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  throw new FairleadError([...lines, `Found ${count}.`].join("\n"));
}

/** Problems of the project's own sources; those of what it imports are not its author's. */
function problemsIn(program: Program, project: string): readonly Diagnostic[] {
  const own = program
    .getSourceFiles()
    .filter(
      (file) =>
        !program.isSourceFileFromExternalLibrary(file) &&
        !file.isDeclarationFile &&
        realpathSync(file.fileName).startsWith(project + sep),
    );
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => program.getSyntacticDiagnostics(file)),
    ...own.flatMap((file) => program.getSemanticDiagnostics(file)),
  ];
}

function optionsFor(compiler: Compiler, folder: string): CompilerOptions {
  const { sys } = compiler;
  const path = compiler.findConfigFile(resolve(folder), (name) => sys.fileExists(name));
  const config: unknown =
    path === undefined
      ? { compilerOptions: DEFAULTS }
      : compiler.readConfigFile(path, (name) => sys.readFile(name)).config;
  // The charts are the files: nobody needs to look for others.
  const host = { ...sys, readDirectory: () => [] };
  const base = path === undefined ? resolve(folder) : dirname(path);
  const { options } = compiler.parseJsonConfigFileContent(config, host, base);
  return {
    ...options,
    ...{ noEmit: true, skipLibCheck: true, composite: false, incremental: false },
    ...{ declaration: false, declarationMap: false, emitDeclarationOnly: false },
  };
}

function lineOf(compiler: Compiler, { file, start = 0, messageText }: Diagnostic): string {
  const message = words(compiler.flattenDiagnosticMessageText(messageText, "\n"));
  if (file === undefined) return `tsconfig.json - ${message}`;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const name = relative(realpathSync("."), realpathSync(file.fileName));
  return `${placeIn(name, { line: line + 1, column: character + 1 })} - ${message}`;
}

const MISSING = /^Property '(.+?)' does not exist on type .*?(?:Did you mean '(.+)'\?)?$/s;

/** The first line, which says what is wrong; of a name that is missing, without all there are. */
function words(message: string): string {
  const [first = ""] = message.split("\n");
  const missing = MISSING.exec(first);
  if (missing === null) return first;
  const [, name = "", near] = missing;
  return `there is no '${name}'${near === undefined ? "" : `; did you mean '${near}'?`}`;
}
