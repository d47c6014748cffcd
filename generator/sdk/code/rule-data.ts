import type { Condition, Operand } from "../../expression/rules/condition.js";
import {
  premiseOf,
  subjectsOf,
  type NumberedRule,
  type Rule,
} from "../../expression/rules/rule.js";
import { sentence } from "../../expression/rules/sentence.js";
import { defaultInTemplates, guardsOf, wordOf, type Place } from "../../model/place.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";
import { zeroIsLegal } from "../../model/traits.js";
import type {
  ClaimData,
  ConditionData,
  GuardData,
  OperandData,
  PlaceData,
  RuleData,
} from "../../library/runtime/chart-data.js";

/** A rule that a document alone can break. */
type JudgedRule = Exclude<Rule, NumberedRule>;

/** The rules as plain data, but for those that Helm alone judges. */
export const rulesData = (rules: readonly Rule[]): readonly RuleData[] =>
  rules.flatMap((rule) => (rule.kind === "numbered" ? [] : [ruleData(rule)]));

function ruleData(rule: JudgedRule): RuleData {
  const places = subjectsOf(rule);
  return {
    ...judgement(rule),
    guards: guardData(places),
    places: places.map(({ path }) => path),
    sentence: sentence(rule).map((part) => {
      if (typeof part === "string" || "name" in part || "item" in part) return part;
      return "lengthOf" in part
        ? { lengthOf: placeData(part.lengthOf) }
        : { valueOf: placeData(part.valueOf) };
    }),
  };
}

/** What a rule between clusters lets values claim, as plain data. */
export const claimData = (rule: FleetRule): ClaimData => {
  const { kind, what, of, when, unless } = rule;
  return {
    kind,
    what,
    guards: guardData([...of, ...(when === undefined ? [] : [when])]),
    of: of.map(placeData),
    ...(when !== undefined && { when: placeData(when) }),
    ...(unless !== undefined && { unless: placeData(unless) }),
    ...(rule.kind === "mutualInSites" && { others: placeData(rule.others) }),
  };
};

const guardData = (places: readonly Place[]): readonly GuardData[] =>
  guardsOf(places).map((guard) => ({ path: wordOf(guard).path, branch: guard.branch }));

function judgement(rule: JudgedRule) {
  switch (rule.kind) {
    case "must": {
      const { kind, condition } = rule;
      const premise = premiseOf(rule);
      const asked = premise && { when: conditionData(premise) };
      return { kind, condition: conditionData(condition), ...asked };
    }
    case "exactlyOne":
    case "notTogether":
      return { kind: rule.kind, subjects: rule.subjects.map(placeData) };
    case "nothingInBoth": {
      const { kind, lists, by } = rule;
      const [one, other] = lists;
      const both = [placeData(one), placeData(other)] as const;
      return { kind, lists: both, ...(by !== undefined && { by }) };
    }
    case "unique": {
      const { kind, list, by } = rule;
      return { kind, list: placeData(list), ...(by !== undefined && { by }) };
    }
    case "unreserved":
      return { kind: rule.kind, list: placeData(rule.list), by: rule.by, words: rule.words };
  }
}

function placeData(place: Place): PlaceData {
  const branchDefault = defaultInTemplates(place);
  return {
    path: place.path,
    ...(branchDefault !== undefined && { branchDefault }),
    zeroIsLegal: zeroIsLegal(place.field),
  };
}

const kinds = { hasPrefix: "begins", hasSuffix: "ends", has: "has" } as const;

export function conditionData(condition: Condition): ConditionData {
  switch (condition.kind) {
    case "value":
      return { kind: "true", subject: placeData(condition) };
    case "present":
      return { kind: "present", subject: placeData(condition.subject) };
    case "compare": {
      const { kind, operator, left, right } = condition;
      return { kind, operator, left: operandData(left), right: operandData(right) };
    }
    case "call": {
      const [what, subject] = condition.arguments;
      return { kind: kinds[condition.name], subject: placeData(subject), what: what.value };
    }
    case "logic":
      return { kind: condition.operator, of: condition.operands.map(conditionData) };
  }
}

export function operandData(operand: Operand): OperandData {
  switch (operand.kind) {
    case "value":
      return { kind: "value", of: placeData(operand) };
    case "literal":
      return { kind: "literal", value: operand.value };
    case "arithmetic":
      return {
        kind: operand.operator === "add" ? "sum" : "product",
        of: [operandData(operand.left), operandData(operand.right)],
      };
    case "call":
      return { kind: "length", of: placeData(operand.arguments[0]) };
    case "amount":
      return { kind: "amount", of: operandData(operand.subject) };
  }
}
