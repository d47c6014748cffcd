import type { Field } from "../../model/field.js";
import type { Guard, Place } from "../../model/place.js";
import { nameOf } from "../../model/place.js";
import { subjectsOf, type Condition, type Rule } from "../../model/rules/rule.js";
import { sentence } from "../../model/rules/sentence.js";
import { defaultIn, guardsOf } from "../rule-places.js";
import { zeroIsLegal } from "../../model/traits.js";

const literal = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? JSON.stringify(value)
    : "C.Absent";

const tuple = (path: readonly string[]): string =>
  `[${path.map((name) => JSON.stringify(name)).join(", ")}]`;

/**
 * A union of pairs of place and sentence: the rules that a document `V` certainly breaks. Place and
 * sentence are only worked out for those.
 */
export function brokenRules(rules: readonly Rule[]): string {
  if (rules.length === 0) return " never";
  return rules.map((rule) => `\n  | ${brokenRule(rule)}`).join("");
}

function brokenRule(rule: Rule): string {
  const places = subjectsOf(rule);
  const broken = `[${truth(rule)}] extends [false] ? [${where(places)}, ${message(rule)}] : never`;
  const guarded = guardsOf(places).reduceRight(
    (rest, guard) => `[${chosen(guard)}] extends [true] ? ${rest} : never`,
    broken,
  );
  return `(${untouched(rule, places, guarded)})`;
}

/** A rule that the defaults keep is kept by a document that writes none of its values. */
function untouched(rule: Rule, places: readonly Place[], judged: string): string {
  if (rule.kind === "exactlyOne") return judged;
  const roots = [...new Set(places.flatMap(({ path }) => path.slice(0, 1)))];
  const names = roots.map((name) => JSON.stringify(name)).join(" | ");
  return `Extract<keyof V, ${names}> extends never ? never : ${judged}`;
}

/** Whether a branch is chosen, as a type. */
export const chosen = ({ union, path, branch }: Guard): string =>
  `C.Is<C.At<V, ${tuple([...path, union.discriminator])}, ${literal(union.default)}>, ${literal(branch)}>`;

/** The value at a place, with its default, as a type. */
export const at = (place: Place): string =>
  `C.At<V, ${tuple(place.path)}, ${literal(defaultIn(place))}>`;

/** Whether a rule holds, as the templates judge it. */
function truth(rule: Rule): string {
  switch (rule.kind) {
    case "atMost":
      return `C.AtMost<${at(rule.subject)}, ${at(rule.limit)}>`;
    case "atLeast":
      return `C.Implies<${condition(rule.when)}, C.AtLeast<${at(rule.subject)}, ${rule.minimum}>>`;
    case "exactlyOne":
      return `C.ExactlyOne<[${rule.subjects.map(isSet).join(", ")}]>`;
    case "atMostOne":
      return `C.AtMostOne<[${rule.subjects.map(isSet).join(", ")}]>`;
    case "requires":
      return `C.Implies<${condition(rule.when)}, ${condition(rule.then)}>`;
  }
}

function condition(what: Condition): string {
  switch (what.kind) {
    case "set":
      return isSet(what.subject);
    case "is":
      return `C.Is<${at(what.subject)}, ${literal(what.value)}>`;
    case "moreThan":
      return `C.MoreThan<${at(what.subject)}, ${what.bound}>`;
  }
}

/** A value counts as set where it is there and, unless 0 and false are legal, not empty. */
function isSet(place: Place): string {
  const { field, guards, path } = place;
  const fallback = guards.length === 0 ? defaultOf(field) : undefined;
  if (zeroIsLegal(field)) return `C.IsThere<C.At<V, ${tuple(path)}, ${literal(fallback)}>>`;
  const filled = isFilled(fallback);
  // Helm merges maps: one that is filled by default cannot be emptied.
  if (filled && typeof fallback === "object" && !Array.isArray(fallback)) return "true";
  return `C.IsFilled<C.At<V, ${tuple(path)}, ${filled ? "true" : "C.Absent"}>>`;
}

const defaultOf = (field: Field): unknown => ("presence" in field ? field.default : undefined);

const isFilled = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);

function where(places: readonly [Place, ...Place[]]): string {
  return places.reduceRight(
    (otherwise, place) =>
      `C.Where<V, ${tuple(place.path)}, ${JSON.stringify(nameOf(place))}, ${otherwise}>`,
    JSON.stringify(nameOf(places[0])),
  );
}

const message = (rule: Rule): string =>
  `\`${sentence(rule)
    .map((part) => (typeof part === "string" ? escaped(part) : `\${C.Shown<${at(part.valueOf)}>}`))
    .join("")}\``;

/** Text as it stands in a template literal. */
export const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, "\\$&");
