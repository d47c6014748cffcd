/** Values that are judged. */
export interface Documents {
  /** As their author wrote them. */
  readonly written: unknown;
  /** With the chart's defaults. */
  readonly merged: unknown;
  /** What paths begin with: of a dependency its name and a dot, such as `userstore.`. */
  readonly where: string;
}

/** A path of a chart's values in the document that they are part of. */
export const placeText = (
  path: readonly string[],
  { merged, where }: Omit<Documents, "written">,
): string => where + pathText(path, merged);

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
