import { relative } from "node:path";
import ts from "typescript";

export const options: ts.CompilerOptions = {
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  noEmit: true,
  // The SDK's own declarations are checked too.
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: string;
}

/** What the compiler says about some files, in order of place. */
export function compile(
  folder: string,
  files: readonly string[],
  more: ts.CompilerOptions = {},
): readonly Diagnostic[] {
  const program = ts.createProgram([...files], { ...options, ...more });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start = 0, code, messageText } = diagnostic;
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    if (file === undefined) return { file: "", line: 0, column: 0, code, message };
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const name = relative(folder, file.fileName).replaceAll("\\", "/");
    return { file: name, line: line + 1, column: character + 1, code, message };
  });
}

/** How many types the compiler makes of generic ones to check some files: the same on any machine. */
export function instantiations(files: readonly string[]): number {
  const program = ts.createProgram([...files], options);
  ts.getPreEmitDiagnostics(program);
  return program.getInstantiationCount();
}

export const diagnosticLine = ({ file, line, column, code, message }: Diagnostic): string =>
  `${file}:${line}:${column} TS${code} ${message}`;
