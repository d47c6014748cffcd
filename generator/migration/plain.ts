import type { PlainObject } from "../library/runtime/chart-data.js";
import { isObject } from "../library/runtime/plain.js";

export type Plain = PlainObject;
export const isMap = isObject;

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether a value says nothing: neither text nor item nor number, at any depth. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  return isMap(value) && Object.values(value).every(isEmpty);
}

export const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The value at a dotted path; undefined where there is none. */
export const at = (values: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((inner, name) => (isMap(inner) ? inner[name] : undefined), values);

/** The entry of a table; undefined for names that it does not have itself. */
export const entryOf = <T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined => (table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);

/** The text of a scalar; undefined of anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value.trim()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;
