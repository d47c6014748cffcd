import type { Field } from "../model/field.js";
import type { Format } from "../model/format.js";
import { formatOf } from "../model/holding.js";

/** What Go's RE2 refuses: it neither looks around nor refers back, and repeats at most 1000 times. */
const REFUSED: readonly (readonly [what: RegExp, why: string])[] = [
  [/\(\?<?[=!]/, "looks around"],
  [/\\[1-9]|\\k</, "refers back"],
  [/\\[uc]/, "has an escape of JavaScript alone"],
];

/** What RE2 and JavaScript read differently. */
function ambiguity(pattern: string): string | undefined {
  if (/\\[sS]/.test(pattern)) return "has \\s, which is more to JavaScript: list the characters";
  const outsideOfClasses = pattern.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
  return outsideOfClasses.includes(".")
    ? "has a dot, which excludes more to JavaScript: write [^\\n]"
    : undefined;
}

/**
 * Why a pattern cannot be judged by Helm and by JavaScript alike; undefined where it can.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function patternProblem(pattern: string): string | undefined {
  const bare = pattern.replace(/\\\\/g, "");
  const refused = REFUSED.find(([what]) => what.test(bare));
  if (refused !== undefined) return `${refused[1]}, which Helm refuses`;
  const counts = bare.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g);
  for (const [, least, most] of counts)
    if (Number(least) > 1000 || Number(most) > 1000)
      return "repeats over 1000 times, which Helm refuses";
  try {
    new RegExp(pattern, "u");
  } catch {
    return "is no regular expression, which Helm refuses";
  }
  return ambiguity(bare);
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
