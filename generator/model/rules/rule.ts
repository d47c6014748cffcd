import type { Place } from "../place.js";

/** Something that holds of one value. An absent value is not set, and equals nothing. */
export type Condition =
  | { readonly kind: "set"; readonly subject: Place }
  | { readonly kind: "is"; readonly subject: Place; readonly value: string | number | boolean }
  | { readonly kind: "moreThan"; readonly subject: Place; readonly bound: number };

/** The subject is at most as large as another value. Holds where either is absent. */
export interface AtMostRule {
  readonly kind: "atMost";
  readonly subject: Place;
  readonly limit: Place;
}

/** The subject is at least `minimum` when the condition holds. Holds where it is absent. */
export interface AtLeastRule {
  readonly kind: "atLeast";
  readonly subject: Place;
  readonly minimum: number;
  readonly when: Condition;
}

/** One of the subjects is set, and no second one. */
export interface ExactlyOneRule {
  readonly kind: "exactlyOne";
  readonly subjects: readonly Place[];
}

/** No two of the subjects are set. */
export interface AtMostOneRule {
  readonly kind: "atMostOne";
  readonly subjects: readonly Place[];
}

/** `then` holds whenever `when` does. */
export interface RequiresRule {
  readonly kind: "requires";
  readonly when: Condition;
  readonly then: Condition;
}

/** A rule between values. Inside a union's branch it holds in that branch alone. */
export type Rule = AtMostRule | AtLeastRule | ExactlyOneRule | AtMostOneRule | RequiresRule;

/** The values that a rule speaks of; the first is where a violation is shown. */
export function subjectsOf(rule: Rule): readonly [Place, ...Place[]] {
  switch (rule.kind) {
    case "atMost":
      return [rule.subject, rule.limit];
    case "atLeast":
      return [rule.subject, rule.when.subject];
    case "requires":
      return [rule.then.subject, rule.when.subject];
    case "exactlyOne":
    case "atMostOne": {
      const [first, ...others] = rule.subjects;
      if (first === undefined) throw new TypeError("a rule needs subjects");
      return [first, ...others];
    }
  }
}
