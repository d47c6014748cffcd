import { UNPRINTABLE } from "../../model/unprintable.js";
import { AmbiguousYamlError, YamlError, type Position } from "./yaml-error.js";

/**
 * The characters of a values file. Helm reads UTF-8 of printable characters; what its two majors or
 * a person's editor take differently is refused.
 * @throws YamlError at the first character that may not be there
 */
export function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) throw new AmbiguousYamlError("the file is UTF-16: save it as UTF-8", FIRST);
  const text = decoded(bytes);
  const found = REFUSED.exec(text);
  if (found !== null) {
    const [character] = found;
    const Refusal = HELM_TAKES.has(character) ? AmbiguousYamlError : YamlError;
    throw new Refusal(sentenceOf(character), positionIn(text, found.index));
  }
  const separator = ODD_SEPARATOR.exec(text);
  if (separator !== null)
    throw new AmbiguousYamlError(
      "Helm 4 refuses a line that begins with '---' and goes on: put the rest on the next line, or the key in quotes",
      positionIn(text, separator.index),
    );
  return text;
}

const FIRST: Position = { line: 1, column: 1 };

/** With its byte order mark; without one it has null bytes, which are refused as such. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new YamlError("this line is no UTF-8: save the file as UTF-8", {
      line: firstBadLine(bytes),
      column: 1,
    });
  }
}

const LINE_FEED = 0x0a;

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1) return line;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
}

/** Control characters; line ends that nobody sees; byte order marks behind the first character. */
const REFUSED =
  /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)|[\u2028\u2029\ufeff]/u;

/** Helm 4 splits the text at such lines before it parses. */
const ODD_SEPARATOR = /^---(?![ \t]*(?:#[^\n]*)?\r?$)/m;

function sentenceOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\r")
    return "a carriage return without a line feed ends this line for Helm: end lines with \\n or \\r\\n";
  if (LINE_BREAKS.has(character))
    return `Helm takes the invisible ${name} for the end of a line: leave it out, or end the line with \\n`;
  if (character === "\ufeff")
    return `a byte order mark (${name}) stands inside the file: remove it`;
  if (UNPRINTABLE.test(character)) return `Helm refuses the character ${name}: leave it out`;
  return `Helm refuses the control character ${name}: write it as \\u${hex(code)} in double quotes`;
}

const LINE_BREAKS = new Set(["\u0085", "\u2028", "\u2029"]);
const HELM_TAKES = new Set([...LINE_BREAKS, "\r", "\ufeff"]);

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, "0");

function positionIn(text: string, index: number): Position {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: Array.from(before.at(-1) ?? "").length + 1 };
}
