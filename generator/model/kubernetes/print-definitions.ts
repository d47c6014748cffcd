/** JSON with one definition a line, so that a diff names the definition that changed. */
export function printDefinitions(definitions: Readonly<Record<string, object>>): string {
  const lines = Object.entries(definitions).map(
    ([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(sortedKeys(schema))}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
