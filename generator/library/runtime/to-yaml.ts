import { Document, Scalar, visit } from "yaml";
import { UNPRINTABLE } from "../../model/unprintable.js";
import { plainMeaning } from "../yaml/resolve.js";
import { plainData } from "./plain-data.js";
import { problemLine } from "./problem-line.js";

const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, "g");

const escape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Values as the text of a values file, which Helm's YAML 1.1 parser reads as they are.
 * @throws TypeError where values hold something that no file can
 */
export function toYaml(values: object): string {
  const { data, problems } = plainData(values);
  if (problems.length > 0)
    throw new TypeError(["toYaml takes plain data.", ...problems.map(problemLine)].join("\n"));
  const document = new Document(withoutExponents(data), {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
  });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value !== "string") return;
      const isBlock = key !== "key" && isBlockText(node.value);
      if (isBlock) node.type = Scalar.BLOCK_LITERAL;
      else if (needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document
    .toString({ lineWidth: 0, doubleQuotedAsJSON: true })
    .replace(ALL_UNPRINTABLE, escape);
}

/** Whether Helm would take the text without quotes for something else than it is. */
const needsQuotes = (text: string): boolean =>
  /[\n\r\t]/.test(text) ||
  UNPRINTABLE.test(text) ||
  /^(?:---|\.\.\.)/.test(text) ||
  text === "<<" ||
  plainMeaning(text) !== text;

/**
 * Whether a text reads well as a block of its lines. Its first line shows the indentation, so it
 * begins with neither space nor tab.
 */
const isBlockText = (text: string): boolean =>
  /^[^\s].*\n./.test(text) &&
  !/[^\n\t\x20-\x7e\xa0-\u{10ffff}]/u.test(text) &&
  !UNPRINTABLE.test(text);

/** Large integers print with an exponent, which YAML takes for a fraction. */
function withoutExponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExponents);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withoutExponents(inner)]),
    );
  return Number.isInteger(value) && Math.abs(Number(value)) >= 1e21 ? BigInt(Number(value)) : value;
}
