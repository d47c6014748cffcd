/** What JSON leaves as it is, and a reader of YAML refuses or takes for the end of a line. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Longest key that YAML finds by itself is 1,024 characters, quotes and escapes counted. */
const LONGEST_KEY = 1000;

const text = (value: string): string =>
  JSON.stringify(value).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const key = (name: string): string => (name.length > LONGEST_KEY ? `? ${text(name)}` : text(name));

/** A document as YAML in braces, which takes any text and any key, and is quickly written. */
export function flow(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${key(name)}: ${flow(inner)}`);
  return `{${entries.join(", ")}}`;
}
