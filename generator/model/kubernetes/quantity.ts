import type { Format } from "../format.js";

/**
 * A Kubernetes quantity that is not negative: a decimal number, then a binary suffix, a decimal
 * suffix or an exponent.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const quantityFormat: Format = {
  pattern: "^([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$",
  what: "a Kubernetes quantity, such as 500m, 2 or 1Gi",
};

/** Powers of ten by decimal suffix, as text of an exponent. */
const decimal = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 } as const;

/** Powers of two by binary suffix. */
const binary = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 } as const;

/** What a quantity's number is multiplied by, as a number's text; other suffixes are exponents. */
export const quantityFactors: Readonly<Record<string, string>> = {
  ...mapped(decimal, (power) => (power < 0 ? `1e${power}` : `1${"0".repeat(power)}`)),
  ...mapped(binary, (power) => String(2n ** BigInt(power))),
};

function mapped(
  powers: Readonly<Record<string, number>>,
  text: (power: number) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(powers).map(([key, power]) => [key, text(power)]));
}

/** The number that a quantity stands for: 1.5Gi is 1610612736, 500m is 0.5. NaN where it is none. */
export function amountOfQuantity(text: string): number {
  const [, digits = "", suffix = ""] = /^([0-9.]+)(.*)$/.exec(text) ?? [];
  if (Object.hasOwn(binary, suffix))
    return Number(digits) * 2 ** binary[suffix as keyof typeof binary];
  // A power of ten moves the point; a product of floats would be off by a little.
  if (Object.hasOwn(decimal, suffix))
    return Number(`${digits}e${decimal[suffix as keyof typeof decimal]}`);
  return Number(text);
}
