import { fail, failAmbiguous } from "./cursor.js";
import type { ScalarNode } from "./nodes.js";
import { isTimestamp } from "./timestamp.js";

/** A scalar's value; whole numbers as bigint, so that those with a fraction can be told from them. */
export type Scalar = string | boolean | null | bigint | number;

const ORG = "tag:yaml.org,2002:";
const RESOLVED_TAGS = new Set(
  ["str", "bool", "int", "float", "null", "timestamp"].map((name) => ORG + name),
);

const words = (value: Scalar, ...spellings: readonly string[]) =>
  spellings.map((spelling) => [spelling, value] as const);

/** Words of YAML 1.1 that are no strings. */
const WORDS: ReadonlyMap<string, Scalar> = new Map([
  ...words(true, "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"),
  ...words(false, "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"),
  ...words(null, "", "~", "null", "Null", "NULL"),
  ...words(Number.NaN, ".nan", ".NaN", ".NAN"),
  ...words(Number.POSITIVE_INFINITY, ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"),
  ...words(Number.NEGATIVE_INFINITY, "-.inf", "-.Inf", "-.INF"),
]);

/**
 * What a scalar means to Helm: YAML 1.1 without numbers of base 60, with `0o17`, and dates as text.
 * @see https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go
 * @throws YamlError where the value does not fit its tag
 */
export function resolveScalar(node: ScalarNode): Scalar {
  const { tag, value } = node;
  if (tag === "" && !node.isPlain) return value;
  if (tag === `${ORG}binary`) return binary(node);
  if (tag === `${ORG}str` || (tag !== "" && !RESOLVED_TAGS.has(tag))) return value;
  const resolved = plainMeaning(value);
  const kind = kindOf(resolved, value);
  if (tag === "" || tag === ORG + kind) return resolved;
  if (tag === `${ORG}float` && typeof resolved === "bigint") return Number(resolved);
  return fail(`'${value}' is no !!${tag.slice(ORG.length)}`, node.mark);
}

function kindOf(resolved: Scalar, text: string): string {
  if (resolved === null) return "null";
  if (typeof resolved === "string") return isTimestamp(text) ? "timestamp" : "str";
  return { boolean: "bool", bigint: "int", number: "float" }[typeof resolved as "boolean"];
}

const STYLE_OF_FLOATS = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(?:0([xX][0-9a-fA-F]+|[oO]?[0-7]+|[bB][01]+)|([0-9]+))$/;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 64n - 1n;

/** What a text means without quotes and tag. */
export function plainMeaning(text: string): Scalar {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.startsWith(".")) return decimal(text) ?? text;
  if (!/^[-+0-9]/.test(text)) return text;
  const plain = text.replaceAll("_", "");
  return integer(plain) ?? decimal(plain) ?? text;
}

/** A whole number that 64 bits hold, with a sign or without. */
function integer(text: string): bigint | undefined {
  const [, sign = "", prefixed, digits = ""] = INTEGER.exec(text) ?? [];
  const body = prefixed === undefined ? digits : withBase(prefixed);
  if (body === "" || (prefixed === undefined && /^0[0-9]/.test(digits))) return undefined;
  const value = sign === "-" ? -BigInt(body) : BigInt(body);
  return value < LOWEST || value > HIGHEST || (sign === "+" && value >= 2n ** 63n)
    ? undefined
    : value;
}

/** Digits behind a leading 0: octal ones need no letter. */
const withBase = (prefixed: string): string =>
  `0${/^[xXoObB]/.test(prefixed) ? prefixed.toLowerCase() : `o${prefixed}`}`;

/** A number that a 64-bit float holds. */
function decimal(text: string): number | undefined {
  if (!STYLE_OF_FLOATS.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const BASE_64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function binary({ value, mark }: ScalarNode): string {
  const packed = value.replaceAll(/[\r\n]/g, "");
  if (!BASE_64.test(packed)) fail("!!binary is not followed by base64", mark);
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failAmbiguous(
      "!!binary holds no UTF-8 text, which Helm would replace by question marks",
      mark,
    );
  }
}
