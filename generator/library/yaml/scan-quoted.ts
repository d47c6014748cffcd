import { fail, isBlank, isBreak, isEnd, isSpaceOrEnd, type Cursor, type Mark } from "./cursor.js";
import { LineFolder } from "./line-folder.js";
import type { Token } from "./tokens.js";

/** A scalar in single or double quotes, perhaps over several lines. */
export function scanQuoted(cursor: Cursor): Token {
  const { mark } = cursor;
  const quote = cursor.take();
  const folder = new LineFolder();
  for (;;) {
    if (cursor.isDocumentIndicator("---") || cursor.isDocumentIndicator("..."))
      fail(
        "a quoted string with '---' or '...' at the beginning of a line: indent it",
        cursor.mark,
      );
    if (isEnd(cursor.peek())) fail(`the closing ${quote} is missing`, mark);
    let hasJoined = false;
    while (!hasJoined && !isSpaceOrEnd(cursor.peek())) {
      const character = cursor.peek();
      if (character === quote && !(quote === "'" && cursor.peek(1) === "'")) break;
      if (character === "\\" && quote === '"') {
        const { mark: escaped } = cursor;
        cursor.take();
        if (isBreak(cursor.peek())) {
          folder.joinNext(cursor);
          hasJoined = true;
        } else folder.add(scanEscape(cursor, escaped));
      } else {
        if (character === "'" && quote === "'") cursor.take();
        folder.add(cursor.take());
      }
    }
    if (cursor.peek() === quote) break;
    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) folder.takeSpace(cursor);
    folder.flush();
  }
  cursor.take();
  return { kind: "scalar", mark, value: folder.text, isPlain: false };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "'": "'",
  "\\": "\\",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const LAST_CHARACTER = 0x10ffff;

/** What stands for the escape behind a backslash. */
function scanEscape(cursor: Cursor, mark: Mark): string {
  const character = isEnd(cursor.peek()) ? "" : cursor.take();
  const length = HEX_LENGTHS[character];
  if (length === undefined)
    return (
      ESCAPES[character] ??
      fail(`Helm knows no escape '\\${character}': write '\\\\' for a backslash`, mark)
    );
  let digits = "";
  while (digits.length < length && /^[0-9A-Fa-f]$/.test(cursor.peek())) digits += cursor.take();
  const code = Number.parseInt(digits, 16);
  if (digits.length < length) fail(`'\\${character}' wants ${length} hexadecimal digits`, mark);
  if ((code >= 0xd800 && code <= 0xdfff) || code > LAST_CHARACTER)
    fail(`'\\${character}${digits}' is no character: write the whole one with \\U`, mark);
  return String.fromCodePoint(code);
}
