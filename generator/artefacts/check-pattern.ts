import type { Field } from "../model/field.js";

/** Escapes that RE2 and JavaScript read alike; the SDK's validator gives `\s` and `\S` RE2's meaning. */
const SHARED_ESCAPE = /^\\(?:[dDwWsSbBtnrfv]|x[0-9a-fA-F]{2}|[\^$.*+?()[\]{}|/\\-])/;

/**
 * Helm compiles a schema's patterns as RE2, which has neither looks around nor back references and
 * repeats at most 1000 times. What RE2 and JavaScript take for different things is refused, too.
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
    return "is no regular expression";
  }
}

/** What is wrong with the patterns of a field, its items' included. */
export function patternProblems(field: Field): string[] {
  const told = patternsOf(field).flatMap((pattern) => {
    const problem = patternProblem(pattern);
    return problem === undefined ? [] : [`the pattern ${pattern} ${problem}`];
  });
  return field.shape === "list" || field.shape === "map"
    ? [...told, ...patternProblems(field.item)]
    : told;
}

function patternsOf(field: Field): readonly string[] {
  if (field.shape === "map") return field.keyPattern === undefined ? [] : [field.keyPattern];
  if (field.shape !== "leaf") return [];
  const { pattern } = field.schema as { pattern?: string };
  return pattern === undefined ? [] : [pattern];
}
