import { fail, type Mark } from "./cursor.js";
import type { Scalar } from "./resolve.js";

const HIGHEST_KEY = 2n ** 63n - 1n;

/**
 * The key that a scalar is once Helm has made JSON of the document.
 * @throws YamlError where it cannot be one
 */
export function keyText(scalar: Scalar, mark: Mark): string {
  if (scalar === null) fail("an empty key or null is no key: write it in quotes", mark);
  if (typeof scalar === "bigint" && scalar > HIGHEST_KEY)
    fail("this number is too large for a key: write it in quotes", mark);
  return typeof scalar === "number" ? floatKey(scalar) : String(scalar);
}

/** Digits before an exponent that Go prints in full. */
const PRECISION = 6;

/**
 * A fractional number as a key's text, printed as Go prints a 32-bit float: `1.10` is `1.1`,
 * `1e-9` is `1e-09`.
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
 */
function floatKey(number: number): string {
  if (Number.isNaN(number)) return ".nan";
  const rounded = Math.fround(number);
  if (!Number.isFinite(rounded)) return rounded > 0 ? ".inf" : "-.inf";
  const shortest = shortestOf(rounded);
  const [mantissa = "", exponent = "0"] = Number(shortest).toExponential().split("e");
  const power = Number(exponent);
  const sign = Object.is(rounded, -0) ? "-" : "";
  if (rounded === 0) return `${sign}0`;
  if (power >= -4 && power < PRECISION) return String(Number(shortest));
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** The fewest digits that mean the same 32-bit float. */
function shortestOf(rounded: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const text = rounded.toPrecision(digits);
    if (Math.fround(Number(text)) === rounded) return text;
  }
  return rounded.toPrecision(9);
}
