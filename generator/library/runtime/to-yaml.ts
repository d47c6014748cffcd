import { Document, Scalar, visit } from "yaml";

// YAML 1.1 takes some of these for line breaks, and others may not stand in a file at all.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, "g");

const escape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Values as the text of a values file, which Helm's YAML 1.1 parser reads as they are. */
export function toYaml(values: object): string {
  const document = new Document(withoutExponents(values), {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
  });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === "string" && UNPRINTABLE.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).replace(ALL_UNPRINTABLE, escape);
}

/** Large integers print with an exponent, which YAML takes for a fraction. */
function withoutExponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExponents);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withoutExponents(inner)]),
    );
  return Number.isInteger(value) && Math.abs(Number(value)) >= 1e21 ? BigInt(Number(value)) : value;
}
