import type { Condition, Operand } from "../../expression/rules/condition.js";
import {
  premiseOf,
  subjectsOf,
  type NumberedRule,
  type Rule,
} from "../../expression/rules/rule.js";
import { sentence } from "../../expression/rules/sentence.js";
import type { Field } from "../../model/field.js";
import { defaultIn, guardsOf, wordOf, type Guard, type Place } from "../../model/place.js";
import { beginningOf } from "../../model/reserved.js";
import { zeroIsLegal } from "../../model/traits.js";

const literal = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? JSON.stringify(value)
    : "C.Absent";

const tuple = (path: readonly string[]): string =>
  `[${path.map((name) => JSON.stringify(name)).join(", ")}]`;

/**
 * A union of pairs of place and sentence: the rules that a document `V` certainly breaks, which stands
 * at `Where`. Place and sentence are only worked out for those.
 */
export function brokenRules(rules: readonly Rule[]): string {
  const judged = rules.filter(isJudged);
  if (judged.length === 0) return " never";
  return judged.map((rule) => `\n  | ${brokenRule(rule)}`).join("");
}

/** A rule that a document alone can break. */
type JudgedRule = Exclude<Rule, NumberedRule>;

const isJudged = (rule: Rule): rule is JudgedRule => rule.kind !== "numbered";

function brokenRule(rule: JudgedRule): string {
  const places = subjectsOf(rule);
  const broken = judged(rule, `[${where(places)}, ${message(rule)}]`);
  const guarded = guardsOf(places).reduceRight(
    (rest, guard) => `[${chosen(guard)}] extends [true] ? ${rest} : never`,
    broken,
  );
  return `(${untouched(rule, places, guarded)})`;
}

/** A rule that the defaults keep is kept by a document that writes none of its values. */
function untouched(rule: Rule, places: readonly Place[], test: string): string {
  if (rule.kind === "exactlyOne") return test;
  const roots = [...new Set(places.flatMap(({ path }) => path.slice(0, 1)))];
  const names = roots.map((name) => JSON.stringify(name)).join(" | ");
  return `Extract<keyof V, ${names}> extends never ? never : ${test}`;
}

/** Whether a branch is chosen, as a type. */
export const chosen = (guard: Guard): string =>
  `C.Is<${at(wordOf(guard))}, ${literal(guard.branch)}>`;

/** The value at a place, with its default, as a type. */
export const at = (place: Place): string =>
  `C.At<V, ${tuple(place.path)}, ${literal(defaultIn(place))}>`;

/** `pair` where the rule is certainly broken, as a type. */
function judged(rule: JudgedRule, pair: string): string {
  const unless = (truth: string): string => `[${truth}] extends [false] ? ${pair} : never`;
  const ifAny = (items: string): string =>
    `${items} extends infer Item extends string ? [Item] extends [never] ? never : ${pair} : never`;
  switch (rule.kind) {
    case "must": {
      const failing = unless(truth(rule.condition));
      const premise = premiseOf(rule);
      if (premise === undefined) return failing;
      return `[${truth(premise)}] extends [true] ? ${failing} : never`;
    }
    case "exactlyOne":
      return unless(`C.ExactlyOne<[${rule.subjects.map(isSet).join(", ")}]>`);
    case "notTogether":
      return unless(`C.NotTogether<[${rule.subjects.map(isSet).join(", ")}]>`);
    case "nothingInBoth":
      return ifAny(`C.InBoth<${rule.lists.map(at).join(", ")}, ${tuple(named(rule.by))}>`);
    case "unique":
      return ifAny(`C.RepeatedIn<${at(rule.list)}, ${tuple(named(rule.by))}>`);
    case "unreserved":
      return ifAny(
        `C.ReservedOf<${at(rule.list)}, ${tuple(named(rule.by))}, ${rule.words.map(wordType).join(" | ")}>`,
      );
  }
}

const named = (by: string | readonly string[] = []): readonly string[] =>
  typeof by === "string" ? [by] : by;

/** A reserved word, or all that begin like it. */
function wordType(word: string): string {
  const beginning = beginningOf(word);
  return beginning === undefined ? JSON.stringify(word) : `\`${escaped(beginning)}\${string}\``;
}

const judges = { hasPrefix: "Begins", hasSuffix: "Ends", has: "Has" } as const;

/** Whether a condition holds, as the templates judge it. */
export function truth(condition: Condition): string {
  switch (condition.kind) {
    case "value":
      return `C.Is<${at(condition)}, true>`;
    case "present":
      return isSet(condition.subject);
    case "compare": {
      const { operator, left, right } = condition;
      return `C.Compare<${JSON.stringify(operator)}, ${operandType(left)}, ${operandType(right)}>`;
    }
    case "call": {
      const [what, subject] = condition.arguments;
      return `C.${judges[condition.name]}<${at(subject)}, ${literal(what.value)}>`;
    }
    case "logic": {
      const { operator, operands } = condition;
      const truths = operands.map(truth).join(", ");
      if (operator === "not") return `C.Not<${truths}>`;
      return `C.${operator === "and" ? "Both" : "Either"}<[${truths}]>`;
    }
  }
}

export function operandType(operand: Operand): string {
  switch (operand.kind) {
    case "value":
      return at(operand);
    case "literal":
      return literal(operand.value);
    case "arithmetic": {
      const name = operand.operator === "add" ? "Sum" : "Product";
      return `C.${name}<${operandType(operand.left)}, ${operandType(operand.right)}>`;
    }
    case "call":
      return lengthOf(operand.arguments[0]);
    case "amount":
      return `C.AmountOf<${operandType(operand.subject)}>`;
  }
}

const lengthOf = (list: Place): string => `C.LengthOf<${at(list)}>`;

/** A place or a sentence, as a template literal: names in it stand below `Where`. */
const rooted = (name: string): string => `\${Where}${escaped(name)}`;

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
    (otherwise, place) => `C.Where<V, ${tuple(place.path)}, ${shownAt(place)}, ${otherwise}>`,
    shownAt(places[0]),
  );
}

/** A Kubernetes object is judged as a whole: what is wrong inside is shown at the object. */
const shownAt = ({ path, inside = 0 }: Place): string =>
  `\`${rooted(path.slice(0, path.length - inside).join("."))}\``;

const message = (rule: Rule): string =>
  `\`${sentence(rule)
    .map((part) => {
      if (typeof part === "string") return escaped(part);
      if ("name" in part) return rooted(part.name);
      if ("item" in part) return "${Item}";
      return `\${C.Shown<${"lengthOf" in part ? lengthOf(part.lengthOf) : at(part.valueOf)}>}`;
    })
    .join("")}\``;

/** Text as it stands in a template literal. */
export const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, "\\$&");
