/** A line of a literal, and the path of the value that begins in it. */
export interface LiteralLine {
  readonly text: string;
  readonly path: string;
}

/** A document as a TypeScript literal, one value a line. */
export function literalLines(value: unknown, path = "", lead = "", end = ""): LiteralLine[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0)
    return [{ text: lead + JSON.stringify(value) + end, path }];
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => literalLines(item, `${path}[${index}]`, "", ","))
    : Object.entries(value).flatMap(([key, item]) =>
        literalLines(item, path === "" ? key : `${path}.${key}`, `${JSON.stringify(key)}: `, ","),
      );
  return [{ text: lead + open, path }, ...inner, { text: close + end, path }];
}
