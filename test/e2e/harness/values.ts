/** Values as given to Helm. */
export type Values = Readonly<Record<string, unknown>>;

/** Maps are merged, as Helm merges values. */
export function merged(base: Values, change: Values): Values {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const old = result[key];
    result[key] = isMap(old) && isMap(value) ? merged(old, value) : value;
  }
  return result;
}

function isMap(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
