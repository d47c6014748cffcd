import type { UniqueInFleetRule } from "../../model/rules/fleet-rule.js";
import type { Expression } from "../expression.js";
import type { ValueNode } from "../node.js";
import { NODE } from "../tree.js";
import { conditionOf, valueOf } from "./condition.js";
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

/**
 * No two clusters of one network have the same values here: `what` they are together, for the
 * message, and of which values they are made. Two charts that say the same `what` are compared.
 */
export const uniqueInFleet = ({
  what,
  of: [first, ...others],
}: {
  readonly what: string;
  readonly of: readonly [Value, ...Value[]];
}): UniqueInFleetRule => ({
  kind: "uniqueInFleet",
  what,
  of: [value(first), ...others.map(value)],
});
