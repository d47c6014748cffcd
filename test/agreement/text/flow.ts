import { escaped } from "../escaped.js";

/** Longest key that YAML finds by itself is 1,024 characters, quotes and escapes counted. */
const LONGEST_KEY = 1000;

const key = (name: string): string =>
  name.length > LONGEST_KEY ? `? ${escaped(name)}` : escaped(name);

/** A document as YAML in braces, which takes any text and any key, and is quickly written. */
export function flow(value: unknown): string {
  if (typeof value === "string") return escaped(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, inner]) => `${key(name)}: ${flow(inner)}`);
  return `{${entries.join(", ")}}`;
}
