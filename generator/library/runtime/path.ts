/** A path as people write it: `cache.owners`, `hosts[0]`. `document` tells lists from maps. */
export function pathText(path: readonly string[], document: unknown): string {
  let text = "";
  let value: unknown = document;
  for (const name of path) {
    const inList = Array.isArray(value);
    text += inList ? `[${name}]` : text === "" ? name : `.${name}`;
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  return text;
}

/** The names in a JSON pointer. */
export const pointerNames = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
