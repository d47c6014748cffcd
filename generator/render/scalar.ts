import { stringify } from "yaml";

const PLAIN = /^(--?)?[A-Za-z/][A-Za-z0-9_./-]*$/;
const WORDS = /^(y|n|yes|no|true|false|on|off|null)$/i;

/** Whether YAML 1.1 and 1.2 read the text as that very string without quotes. */
export const isPlain = (text: string): boolean => PLAIN.test(text) && !WORDS.test(text);

/** One line of YAML for a scalar. */
export function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  if (isPlain(value)) return value;
  return stringify(value, {
    compat: "yaml-1.1",
    version: "1.2",
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
  }).trimEnd();
}

/** A string literal of Go templates. */
export const goString = (text: string): string => JSON.stringify(text);
