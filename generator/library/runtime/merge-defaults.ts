import type { PlainObject } from "./chart-data.js";
import { isObject } from "./plain.js";

/**
 * A document with a chart's defaults, merged as Helm's CoalesceValues does it: maps merge deeply,
 * lists and scalars replace, and a null removes a key that has a default. Other nulls stay.
 * @see https://github.com/helm/helm/blob/main/pkg/chart/common/util/coalesce.go
 */
export function mergeDefaults(document: PlainObject, defaults: PlainObject): PlainObject {
  const merged = Object.entries(document).flatMap(([key, value]) => {
    if (!Object.hasOwn(defaults, key)) return [[key, value] as const];
    if (value === null) return [];
    const fallback = defaults[key];
    return isObject(value) && isObject(fallback)
      ? [[key, mergeDefaults(value, fallback)] as const]
      : [[key, value] as const];
  });
  const added = Object.entries(defaults).filter(([key]) => !Object.hasOwn(document, key));
  return Object.fromEntries([...merged, ...added]);
}
