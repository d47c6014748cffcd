import { stringify } from "yaml";

const PLAIN = /^(--?)?[A-Za-z/][A-Za-z0-9_./-]*$/;
/** Booleans, null, and what some readers take for a number without digits before its exponent. */
const WORDS = /^(y|n|yes|no|true|false|on|off|null|-{0,2}e[-+]?[0-9_]*)$/i;

/** Whether YAML 1.1 and 1.2 read the text as that very string without quotes. */
export const isPlain = (text: string): boolean => PLAIN.test(text) && !WORDS.test(text);

/** Text that may stand inside double quotes as it is: printable ASCII without quotes and backslashes. */
export const PLAIN_LINE = /^[ !#-[\]-~]*$/;

/** What JSON leaves as it is and Go's YAML refuses, or takes for a line break. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff]/gu;

const escape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** One line of YAML for a scalar. */
export function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  if (isPlain(value)) return value;
  return stringify(value, {
    compat: "yaml-1.1",
    version: "1.2",
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
  })
    .trimEnd()
    .replace(UNPRINTABLE, escape);
}

/** Text that the template prints as it is, even where it has the braces of an action. */
export const verbatim = (text: string): string => text.replaceAll("{{", '{{ "{{" }}');

/** Text before an action: a brace at its end would become a part of the action. */
export const verbatimBefore = (text: string): string => verbatim(text).replace(/\{$/, '{{ "{" }}');

/** A string literal of Go templates. */
export const goString = (text: string): string => JSON.stringify(text);
