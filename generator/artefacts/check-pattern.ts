import type { Field } from "../model/field.js";
import type { Format } from "../model/format.js";
import { formatOf } from "../model/holding.js";

/** Escapes that RE2 and JavaScript read alike; `re2AsJavaScript` gives `\s` and `\S` RE2's meaning. */
const SHARED_ESCAPE = /^\\(?:[dDwWsSbBtnrfv]|x[0-9a-fA-F]{2}|[\^$.*+?()[\]{}|/\\-])/;

/**
 * Why a pattern cannot be judged by Helm and by JavaScript alike; undefined where it can. Helm
 * compiles patterns as RE2, which has neither looks around nor back references and repeats at most
 * 1000 times.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function patternProblem(pattern: string): string | undefined {
  const bare = pattern.replace(/\\\\/g, "");
  if (/\(\?<?[=!]/.test(bare)) return "looks around, which Helm refuses";
  if (/\\[1-9]|\\k</.test(bare)) return "refers back, which Helm refuses";
  const counts = bare.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g);
  for (const [, least, most] of counts)
    if (Number(least) > 1000 || Number(most) > 1000)
      return "repeats over 1000 times, which Helm refuses";
  const escape = [...pattern.matchAll(/\\./gsu)].find(
    ({ index }) => !SHARED_ESCAPE.test(pattern.slice(index)),
  );
  if (escape !== undefined) return `has ${escape[0]}, which Helm and JavaScript read differently`;
  if (/\[\^?\]|\[\[?:/.test(bare)) return "has a class that Helm and JavaScript read differently";
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch {
    return "is no regular expression, which Helm refuses";
  }
}

/** What is wrong with the formats of a field, its items' and keys' included. */
export const formatProblems = (field: Field): string[] =>
  formatsOf(field).flatMap(({ pattern }) => {
    const problem = patternProblem(pattern);
    return problem === undefined ? [] : [`the pattern ${pattern} ${problem}`];
  });

/** Every format that judges something of a field. */
export function formatsOf(field: Field): readonly Format[] {
  switch (field.shape) {
    case "leaf": {
      const format = formatOf(field.holds);
      return format === undefined ? [] : [format];
    }
    case "list":
      return formatsOf(field.item);
    case "map":
      return [
        ...(field.keyFormat === undefined ? [] : [field.keyFormat]),
        ...formatsOf(field.item),
      ];
    case "group":
      return Object.values(field.fields).flatMap(formatsOf);
    case "union":
      return [field.common, ...Object.values(field.branches).map(({ fields }) => fields)].flatMap(
        (fields) => Object.values(fields).flatMap(formatsOf),
      );
  }
}
