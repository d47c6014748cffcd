import type { Place } from "../../model/place.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";
import { subjectsOf, type Condition, type Rule } from "../../model/rules/rule.js";
import { sentence } from "../../model/rules/sentence.js";
import { zeroIsLegal } from "../../model/traits.js";
import { defaultIn, guardsOf } from "../rule-places.js";
import type {
  ClaimData,
  ConditionData,
  GuardData,
  PlaceData,
  RuleData,
} from "../../library/runtime/chart-data.js";

/** A rule as plain data. */
export function ruleData(rule: Rule): RuleData {
  const places = subjectsOf(rule);
  return {
    ...judgement(rule),
    guards: guardData(places),
    places: places.map(({ path }) => path),
    sentence: sentence(rule).map((part) =>
      typeof part === "string" ? part : { valueOf: placeData(part.valueOf) },
    ),
  };
}

/** What a rule between clusters lets values claim, as plain data. */
export const claimData = ({ what, of }: FleetRule): ClaimData => ({
  what,
  guards: guardData(of),
  of: of.map(placeData),
});

const guardData = (places: readonly Place[]): readonly GuardData[] =>
  guardsOf(places).map(({ union, path, branch }) => ({
    path: [...path, union.discriminator],
    branch,
  }));

function judgement(rule: Rule) {
  switch (rule.kind) {
    case "atMost": {
      const { kind, subject, limit } = rule;
      return { kind, subject: placeData(subject), limit: placeData(limit) };
    }
    case "atLeast": {
      const { kind, subject, minimum, when } = rule;
      return { kind, subject: placeData(subject), minimum, when: conditionData(when) };
    }
    case "exactlyOne":
    case "atMostOne":
      return { kind: rule.kind, subjects: rule.subjects.map(placeData) };
    case "requires": {
      const { kind, when, then } = rule;
      return { kind, when: conditionData(when), then: conditionData(then) };
    }
  }
}

function placeData(place: Place): PlaceData {
  const fallback = defaultIn(place);
  return {
    path: place.path,
    ...(place.guards.length > 0 && fallback !== undefined && { branchDefault: fallback }),
    zeroIsLegal: zeroIsLegal(place.field),
  };
}

const conditionData = (condition: Condition): ConditionData => ({
  ...condition,
  subject: placeData(condition.subject),
});
