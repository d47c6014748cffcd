import type { Carry, Migration } from "../language/migration.js";
import { nestedYaml } from "./nested-yaml.js";
import { at, entryOf, isEmpty, isMap, type Plain } from "./plain.js";

/** A key of theirs that says something, with what the table has for it. */
export interface Found {
  readonly key: string;
  readonly value: unknown;
  /** Undefined where the table does not know the key. */
  readonly carry: Carry | undefined;
}

/** Every key that says something, in the order of the table; unknown ones at the end. */
export function walk(values: Plain, migration: Migration): readonly Found[] {
  const order = Object.values(migration.keys);
  const place = ({ carry }: Found): number =>
    carry === undefined ? order.length : order.indexOf(carry);
  return [...found(values, migration)]
    .filter(({ key }) => !isOff(key, values, migration))
    .sort((one, other) => place(one) - place(other));
}

/** @param outer what the table has for a whole group, and so for what it does not name in there */
function* found(values: Plain, migration: Migration, before = "", outer?: Carry): Generator<Found> {
  for (const [name, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    const key = before + name;
    const carry = entryOf(migration.keys, key) ?? outer;
    const inner = hasKeysBelow(key, migration) ? mapOf(value) : undefined;
    if (inner === undefined) yield { key, value, carry };
    else yield* found(inner, migration, `${key}.`, carry);
  }
}

const hasKeysBelow = (key: string, { keys }: Migration): boolean =>
  Object.keys(keys).some((known) => known.startsWith(`${key}.`));

function mapOf(value: unknown): Plain | undefined {
  const inner = typeof value === "string" ? nestedYaml(value) : value;
  return isMap(inner) ? inner : undefined;
}

/** Whether the key stands in a group that is turned off, and so says nothing. */
const isOff = (key: string, values: Plain, { assumed, keys, switches }: Migration): boolean =>
  Object.entries(switches).some(([group, by]) => {
    if (!key.startsWith(`${group}.`) || (key === by && by in keys)) return false;
    const given = at(values, by) ?? assumed.find((one) => one.key === by)?.value ?? false;
    return given === false || given === "false";
  });
