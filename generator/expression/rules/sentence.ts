import { nameOf, type Place } from "../../model/place.js";
import type { Comparison, ValueNode } from "../node.js";
import type { Condition, Operand } from "./condition.js";
import type { Rule } from "./rule.js";
import { opposite } from "./opposite.js";

/** Where the item of a list stands that breaks a rule. */
const ITEM = { item: true } as const;

/** A value's name. Where the chart is a dependency, it stands behind the dependency's own. */
interface Named {
  readonly name: string;
}

/**
 * A message as data: words, names of values, places where a value of the document or a list's length
 * stands, and the item at fault.
 */
export type Sentence = readonly (
  string | Named | { readonly valueOf: ValueNode } | { readonly lengthOf: ValueNode } | typeof ITEM
)[];

const name = (place: Place): Named => ({ name: nameOf(place) });

/**
 * What a rule says when it is broken. The only writer of these messages: `fail` in Helm, `validate`,
 * the types and the documentation all print what this returns.
 */
export function sentence(rule: Rule): Sentence {
  switch (rule.kind) {
    case "must":
      return [
        ...demand(rule.condition),
        ...(rule.when === undefined ? [] : [" when ", ...premise(rule.when)]),
      ];
    case "exactlyOne":
      return ["set exactly one of ", ...listed(rule.subjects.map(name))];
    case "notTogether":
      return ["set at most one of ", ...listed(rule.subjects.map(name))];
    case "nothingInBoth": {
      const what = rule.by === undefined ? "'" : `${rule.by} '`;
      return [what, ITEM, "' is in both ", ...listed(rule.lists.map(name))];
    }
    case "unique":
      if (rule.by === undefined) return ["'", ITEM, "' is twice in ", name(rule.list)];
      return ["two items of ", name(rule.list), ` have the ${rule.by} '`, ITEM, "'"];
    case "numbered":
      // The item's index, and the name that is right there.
      return [name(rule.list), "[", ITEM, "] must be ", ITEM, `: ${rule.reason}`];
    case "unreserved":
      return ["'", ITEM, "' cannot be set in ", name(rule.list), `: ${rule.reason}`];
  }
}

/** What a rule says without a document, for documentation. */
export function documented(rule: Rule): string {
  if (rule.kind === "unreserved") {
    const words = listed(rule.words.map((word) => `'${word}'`)).join("");
    return `${words} cannot be set in ${nameOf(rule.list)}: ${rule.reason}`;
  }
  if (rule.kind === "numbered")
    return `items of ${nameOf(rule.list)} must be the names that the release gives them: ${rule.reason}`;
  if (rule.kind === "unique" && rule.by === undefined)
    return `no item is twice in ${nameOf(rule.list)}`;
  if (rule.kind === "unique")
    return `no two items of ${nameOf(rule.list)} have the same ${rule.by}`;
  if (rule.kind === "nothingInBoth") {
    const what = rule.by === undefined ? "nothing" : `no ${rule.by}`;
    return `${what} is in both ${rule.lists.map(nameOf).join(" and ")}`;
  }
  return sentence(rule)
    .map((part) => (typeof part === "string" ? part : "name" in part ? part.name : "…"))
    .join("")
    .replaceAll(/ \('?…'?\)/g, "");
}

/** "a, b and c" in pieces. */
const listed = <T>(items: readonly T[]): readonly (T | string)[] =>
  items.flatMap((item, index) => {
    if (index === 0) return [item];
    return [index === items.length - 1 ? " and " : ", ", item];
  });

/** How a condition is said: as what must be, or as what is. */
interface Mood {
  readonly be: "must be" | "is";
  readonly not: "must not be" | "is not";
  readonly exceed: "must not exceed" | "is at most";
  readonly differ: "must differ from" | "differs from";
  readonly begin: "must begin with" | "begins with";
  readonly end: "must end with" | "ends with";
  readonly have: "must have" | "has";
  readonly lack: "must not have" | "lacks";
  /** Whether numbers are shown: a premise is read beside the values that it speaks of. */
  readonly shown: boolean;
}

const must: Mood = {
  be: "must be",
  not: "must not be",
  exceed: "must not exceed",
  differ: "must differ from",
  begin: "must begin with",
  end: "must end with",
  have: "must have",
  lack: "must not have",
  shown: true,
};

const is: Mood = {
  be: "is",
  not: "is not",
  exceed: "is at most",
  differ: "differs from",
  begin: "begins with",
  end: "ends with",
  have: "has",
  lack: "lacks",
  shown: false,
};

const demand = (condition: Condition): Sentence => said(condition, must);
const premise = (condition: Condition): Sentence => said(condition, is);

function said(condition: Condition, mood: Mood): Sentence {
  switch (condition.kind) {
    case "value":
      return [name(condition), ` ${mood.be} true`];
    case "present":
      return presence(condition.subject, mood.be, mood.not);
    case "compare":
      return compared(condition.operator, condition.left, condition.right, mood);
    case "call": {
      const [what, subject] = condition.arguments;
      if (condition.name === "has") return [name(subject), ` ${mood.have} '${what.value}'`];
      const word = condition.name === "hasPrefix" ? mood.begin : mood.end;
      return [...named(subject, mood.shown), ` ${word} ${what.value}`];
    }
    case "logic": {
      const { operator, operands } = condition;
      if (operator === "or" && areBeginnings(operands)) return beginnings(operands, mood);
      if (operator !== "not") return joined(operands, ` ${operator} `, mood);
      const [operand] = operands;
      if (operand === undefined) throw new TypeError("nothing to deny");
      return denied(operand, mood);
    }
  }
}

const joined = (operands: readonly Condition[], word: string, mood: Mood): Sentence =>
  operands.flatMap((operand, index) => [...(index > 0 ? [word] : []), ...said(operand, mood)]);

type Beginning = Extract<Condition, { readonly kind: "call" }>;

/** Whether the same text is asked for several beginnings. */
const areBeginnings = (operands: readonly Condition[]): operands is readonly Beginning[] =>
  operands.every(
    (one, _, [first]) =>
      one.kind === "call" &&
      one.name === "hasPrefix" &&
      first?.kind === "call" &&
      nameOf(one.arguments[1]) === nameOf(first.arguments[1]),
  );

/** "a must begin with x or y" names the text once. */
const beginnings = (operands: readonly Beginning[], mood: Mood): Sentence =>
  operands.flatMap((one, index) =>
    index === 0 ? said(one, mood) : [` or ${one.arguments[0].value}`],
  );

function denied(condition: Condition, mood: Mood): Sentence {
  switch (condition.kind) {
    case "value":
      return [name(condition), ` ${mood.be} false`];
    case "present":
      return presence(condition.subject, mood.not, mood.be);
    case "compare":
      return compared(opposite[condition.operator], condition.left, condition.right, mood);
    case "call": {
      const [what, subject] = condition.arguments;
      if (condition.name === "has") return [name(subject), ` ${mood.lack} '${what.value}'`];
      const not = mood === must ? "must not" : "does not";
      const word = condition.name === "hasPrefix" ? "begin" : "end";
      return [...named(subject, mood.shown), ` ${not} ${word} with ${what.value}`];
    }
    case "logic": {
      const { operator, operands } = condition;
      if (operator === "not") return operands.flatMap((operand) => said(operand, mood));
      const negations = operands.map((operand): Condition => ({
        kind: "logic",
        operator: "not",
        operands: [operand],
      }));
      return joined(negations, operator === "and" ? " or " : " and ", mood);
    }
  }
}

/** Lists and maps are empty or not; anything else is set or not. */
const presence = (subject: ValueNode, yes: string, no: string): Sentence =>
  subject.field.shape === "list" || subject.field.shape === "map"
    ? [name(subject), ` ${no} empty`]
    : [name(subject), ` ${yes} set`];

function compared(operator: Comparison, left: Operand, right: Operand, mood: Mood): Sentence {
  const words: { readonly [C in Comparison]: string } = {
    eq: mood.be,
    ne: right.kind === "literal" ? mood.not : mood.differ,
    lt: `${mood.be} less than`,
    le: mood.exceed,
    gt: `${mood.be} more than`,
    ge: `${mood.be} at least`,
  };
  // A word that must be another one is told by the word that is right.
  const isEquality = operator === "eq" || operator === "ne";
  const shown = mood.shown && !(isEquality && right.kind === "literal");
  return [...operand(left, shown), ` ${words[operator]} `, ...operand(right, shown)];
}

function operand(what: Operand, shown: boolean): Sentence {
  switch (what.kind) {
    case "value":
      return named(what, shown);
    case "literal":
      return [JSON.stringify(what.value)];
    case "arithmetic": {
      const word = what.operator === "add" ? " plus " : " times ";
      return [...operand(what.left, shown), word, ...operand(what.right, shown)];
    }
    case "call": {
      const [list] = what.arguments;
      const length = ["the number of ", name(list)] as const;
      return shown ? [...length, " (", { lengthOf: list }, ")"] : length;
    }
    case "amount":
      return what.subject.kind === "literal"
        ? [String(what.subject.value)]
        : named(what.subject, shown);
  }
}

/** A value's name, and the value itself behind it. */
function named(node: ValueNode, shown: boolean): Sentence {
  if (!shown) return [name(node)];
  const [open, close] = isText(node) ? [" ('", "')"] : [" (", ")"];
  return [name(node), open, { valueOf: node }, close];
}

const isText = ({ field }: Place): boolean => field.shape === "leaf" && field.holds.is === "text";
