import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** One thing that was tried on the real cluster. */
export interface Row {
  /** Scenario and row, such as `jdbc-ping/kill`. */
  readonly name: string;
  readonly what: string;
  /** What was measured, or why it failed. */
  readonly figure: string;
  readonly seconds: number;
  readonly ok: boolean;
}

export function line({ name, what, figure, seconds, ok }: Row): string {
  const [first = "", ...rest] = figure.split("\n");
  const more = rest.map((text) => `\n${" ".repeat(33)}${text}`).join("");
  const mark = ok ? "  " : "! ";
  return `${mark}${name.padEnd(30)} ${what.padEnd(76)} ${first}  ${seconds.toFixed(1)} s${more}`;
}

/** For programs: how many passed and failed, and every row. */
export async function writeResults(file: string, rows: readonly Row[]): Promise<void> {
  const failed = rows.filter(({ ok }) => !ok).length;
  const results = { passed: rows.length - failed, failed, rows };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
}
