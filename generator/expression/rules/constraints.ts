import type {
  MutualInSitesRule,
  SameInSitesRule,
  UniqueInFleetRule,
  UniqueInSitesRule,
} from "../../model/rules/fleet-rule.js";
import type { Expression } from "../expression.js";
import type { ValueNode } from "../node.js";
import { NODE } from "../tree.js";
import { comparedOf, conditionOf, valueOf } from "./condition.js";
import type {
  ExactlyOneRule,
  MustRule,
  NothingInBothRule,
  NotTogetherRule,
  NumberedRule,
  UniqueRule,
} from "./rule.js";

type Value = Expression<unknown>;

type Dictionary = Expression<Readonly<Record<string, unknown>>>;

type Asked = Expression<boolean | undefined>;

const value = (reference: Value): ValueNode => valueOf(reference[NODE]);

/**
 * A condition that values must meet, or must meet where another one holds. A comparison with a value
 * that is absent neither holds nor fails, so that it breaks no rule.
 *
 * @example
 * ```ts
 * must(atMost(cache.owners, replicas))
 * must(present(hostname.url), { when: present(hostname.admin) })
 * ```
 * say "cache.owners (4) must not exceed replicas (3)" and "hostname.url must be set when
 * hostname.admin is set".
 *
 * `where` is a second condition of which the sentence says nothing: for a rule about a value that
 * another rule forbids elsewhere. A value that a comparison reads may have a literal for when it is
 * absent, by `orElse`, as templates do.
 */
export const must = (
  condition: Asked,
  { when, where }: { readonly when?: Asked; readonly where?: Asked } = {},
): MustRule => ({
  kind: "must",
  condition: conditionOf(condition[NODE]),
  ...(when !== undefined && { when: conditionOf(when[NODE]) }),
  ...(where !== undefined && { where: conditionOf(where[NODE]) }),
});

/** One of the values is set, and no second one: "set exactly one of a and b". */
export const exactlyOne = (first: Value, ...others: readonly Value[]): ExactlyOneRule => ({
  kind: "exactlyOne",
  subjects: [value(first), ...others.map(value)],
});

/** No two of the values are set: "set at most one of a and b". */
export const notTogether = (first: Value, ...others: readonly Value[]): NotTogetherRule => ({
  kind: "notTogether",
  subjects: [value(first), ...others.map(value)],
});

/** No item of a list is there twice: "'x' is twice in a". */
export const noneTwice = (list: Expression<readonly string[]>): UniqueRule => ({
  kind: "unique",
  list: value(list),
});

/**
 * Item n of a list is `beginning` and n, with which the release names it: "a[1] must be data-1: why".
 * Helm alone knows releases, and judges it.
 */
export const numbered = (
  list: Expression<readonly string[]>,
  beginning: Expression<string>,
  reason: string,
): NumberedRule => ({ kind: "numbered", list: value(list), beginning: beginning[NODE], reason });

/**
 * No item is in both lists, or no key in both maps: "'x' is in both a and b". Of lists of objects,
 * `by` is the property that tells them apart.
 */
export function nothingInBoth(one: Dictionary, other: Dictionary): NothingInBothRule;
export function nothingInBoth<T extends string>(
  one: Expression<readonly T[]>,
  other: Expression<readonly T[]>,
): NothingInBothRule;
export function nothingInBoth<K extends string>(
  one: Expression<readonly Readonly<Record<K, string>>[]>,
  other: Expression<readonly Readonly<Record<K, string>>[]>,
  options: { readonly by: K },
): NothingInBothRule;
export function nothingInBoth(
  one: Value,
  other: Value,
  options: { readonly by?: string } = {},
): NothingInBothRule {
  return { kind: "nothingInBoth", lists: [value(one), value(other)], ...options };
}

/** What rules between clusters have in common. */
interface Between {
  /** What the values are together, for the message. Charts that say the same are compared. */
  readonly what: string;
  /** Where one is absent the rule says nothing; `orElse` gives it a literal for that. */
  readonly of: readonly [Value, ...Value[]];
  /**
   * A value without which, or with false in it, the rule says nothing.
   * @defaultValue it always speaks
   */
  readonly when?: Value;
  /**
   * A value with which the rule says nothing.
   * @defaultValue it always speaks
   */
  readonly unless?: Value;
}

const between = ({ what, of: [first, ...others], when, unless }: Between) => ({
  what,
  of: [compared(first), ...others.map(compared)] as const,
  ...(when !== undefined && { when: value(when) }),
  ...(unless !== undefined && { unless: value(unless) }),
});

const compared = (reference: Value): ValueNode => comparedOf(reference[NODE]);

/** No two clusters of one network have the same values here. */
export const uniqueInFleet = (rule: Between): UniqueInFleetRule => ({
  kind: "uniqueInFleet",
  ...between(rule),
});

/** No two clusters of the same sites, in whichever networks, have the same values here. */
export const uniqueInSites = (rule: Between): UniqueInSitesRule => ({
  kind: "uniqueInSites",
  ...between(rule),
});

/**
 * The same, and where one cluster has the value of another one in the list `others`, that one has its
 * value in there, too.
 */
export const mutualInSites = ({
  others,
  ...rule
}: Between & {
  readonly others: Expression<readonly string[] | undefined>;
}): MutualInSitesRule => ({
  kind: "mutualInSites",
  ...between(rule),
  others: value(others),
});

/** Clusters of the same sites have the same values here. */
export const sameInSites = (rule: Between): SameInSitesRule => ({
  kind: "sameInSites",
  ...between(rule),
});
