import type { Unjudged } from "./case.js";
import type { Verdict } from "./judges.js";

const judges = ["validate", "helm 3", "helm 4", "tsc"] as const;

export type Judge = (typeof judges)[number];

export interface Row {
  readonly name: string;
  readonly wrong: string | undefined;
  readonly unjudged: Unjudged | undefined;
  /** What `validate` says, without paths. */
  readonly sentences: readonly string[];
  readonly verdicts: { readonly [J in Judge]: Verdict };
}

/** A table of what each judge said, one row a document. */
export function matrix(rows: readonly Row[]): string {
  const cells = rows.map(({ name, wrong, unjudged, verdicts }) => [
    name,
    wrong ?? "",
    ...judges.map((judge) => {
      if (judge === "tsc" && unjudged !== undefined) return `n/a: ${unjudged}`;
      return told(verdicts[judge]);
    }),
  ]);
  return table([["document", "wrong value", ...judges], ...cells]);
}

export const told = (verdict: Verdict): string => (verdict === undefined ? "takes" : "refuses");

/** Rows of cells in columns as wide as they need. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
