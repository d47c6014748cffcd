import type { Chart } from "../../language/chart.js";

type Written = Pick<Chart, "metadata" | "texts">;

/** Where the package has what a chart's module exports beside what is made of its model. */
export const ownPath = ({ metadata }: Written): string => `./${metadata.name}.own.js`;

/** The line by which the chart's module exports it. */
export const ownExports = (chart: Written): string =>
  chart.texts.sdk === undefined ? "" : `export * from ${JSON.stringify(ownPath(chart))};\n`;

/**
 * Files of what a chart brings along for the SDK: the code, and its declarations, for which it has
 * written out all types that it exports.
 * @throws TypeError where it has not
 */
export async function ownModule({
  metadata: { name },
  texts: { sdk },
}: Written): Promise<ReadonlyMap<string, string>> {
  if (sdk === undefined) return new Map();
  // What builds charts without such a text needs no compiler.
  const { default: ts } = await import("typescript");
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    strict: true,
  };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(sdk, {
    fileName: "sdk.ts",
    reportDiagnostics: true,
    compilerOptions,
  });
  const [problem] = diagnostics;
  if (problem !== undefined)
    throw new TypeError(
      `charts/${name}/sdk.ts: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`,
    );
  const { outputText: code } = ts.transpileModule(sdk, {
    compilerOptions: { ...compilerOptions, removeComments: true },
  });
  return new Map([
    [`${name}.own.d.ts`, outputText],
    [`${name}.own.js`, code],
  ]);
}
