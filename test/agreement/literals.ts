import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { camelCase } from "../../generator/sdk/names.js";
import { compile, type Diagnostic } from "../types/compile.js";
import type { Verdict } from "./judges.js";
import { literalLines, type LiteralLine } from "./literal.js";

/** Line of a file that its literal begins in. */
const FIRST_LINE = 2;

const fileName = (index: number): string => `case-${index}.ts`;

const source = (chart: string, literal: readonly LiteralLine[]): string => {
  const name = camelCase(chart);
  return `import { ${name} } from "@fairlead/values/${chart}";
${name}(${literal.map(({ text }) => text).join("\n")});
`;
};

/** What the compiler says of one document: each message with the value that it stands at. */
export type Said = readonly { readonly path: string; readonly message: string }[];

/** The same as verdicts. */
export const literalVerdicts = (...literals: Parameters<typeof literalsSaid>): readonly Verdict[] =>
  literalsSaid(...literals).map((said) =>
    said.length === 0
      ? undefined
      : said.map(({ path, message }) => `${path}: ${message}`).join("\n"),
  );

/** What the compiler says where each document is a literal: one file for each, one program for all. */
export function literalsSaid(
  sdk: string,
  chart: string,
  documents: readonly unknown[],
): readonly Said[] {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-literals-"));
  try {
    cpSync(sdk, join(folder, "node_modules/@fairlead/values"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    const literals = documents.map((document) => literalLines(document));
    for (const [index, lines] of literals.entries())
      writeFileSync(join(folder, fileName(index)), source(chart, lines));
    const diagnostics = compile(
      folder,
      literals.map((_, index) => join(folder, fileName(index))),
    );
    const stray = diagnostics.find(({ file }) => !file.startsWith("case-"));
    if (stray !== undefined) throw new Error(`${stray.file}: ${stray.message}`);
    const byFile = new Map(
      literals.map((_, index): [string, Diagnostic[]] => [fileName(index), []]),
    );
    for (const diagnostic of diagnostics) byFile.get(diagnostic.file)?.push(diagnostic);
    return literals.map((lines, index) =>
      (byFile.get(fileName(index)) ?? []).map(({ line, message }) => ({
        path: lines[line - FIRST_LINE]?.path ?? "",
        message,
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
