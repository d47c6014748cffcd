import { fail, isBlank, isBreak, isBreakOrEnd, isEnd, type Cursor, type Mark } from "./cursor.js";
import type { Token } from "./tokens.js";

interface Header {
  readonly isLiteral: boolean;
  /** What happens to the line ends at the end. */
  readonly chomping: "clip" | "keep" | "strip";
  /** Indentation relative to the parent's; 0 where the first line decides. */
  readonly increment: number;
}

/** A scalar behind `|` or `>`, whose lines are indented deeper than `parent`. */
export function scanBlockScalar(cursor: Cursor, parent: number): Token {
  const { mark } = cursor;
  const { isLiteral, chomping, increment } = scanHeader(cursor);
  let indent = increment === 0 ? 0 : Math.max(parent, 0) + increment;
  let breaks = takeBreaks(cursor, indent, mark);
  if (indent === 0) indent = Math.max(breaks.deepest, parent + 1, 1);
  let text = "";
  let lead = "";
  let wasSpaced = false;
  while (cursor.column === indent && !isEnd(cursor.peek())) {
    const isSpaced = isBlank(cursor.peek());
    const folds = !isLiteral && !wasSpaced && !isSpaced && lead !== "";
    text += folds ? (breaks.count === 0 ? " " : "") : lead;
    text += "\n".repeat(breaks.count);
    wasSpaced = isSpaced;
    text += cursor.takeWhile((character) => !isBreakOrEnd(character));
    lead = "";
    if (isBreak(cursor.peek())) {
      cursor.takeBreak();
      lead = "\n";
    }
    breaks = takeBreaks(cursor, indent, mark);
  }
  if (chomping !== "strip") text += lead;
  if (chomping === "keep") text += "\n".repeat(breaks.count);
  return { kind: "scalar", mark, value: text, isPlain: false };
}

function scanHeader(cursor: Cursor): Header {
  const { mark } = cursor;
  const isLiteral = cursor.take() === "|";
  const sign = /^[+-]$/;
  let chomping = "";
  let digit = "";
  if (sign.test(cursor.peek())) chomping = cursor.take();
  if (/^\d$/.test(cursor.peek())) digit = cursor.take();
  if (chomping === "" && sign.test(cursor.peek())) chomping = cursor.take();
  if (digit === "0") fail("an indentation of 0 is not allowed: write 1 to 9, or none", mark);
  cursor.takeWhile(isBlank);
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.peek()))
    fail("text behind '|' or '>' in its line: begin the text in the next line", cursor.mark);
  if (isBreak(cursor.peek())) cursor.takeBreak();
  return {
    isLiteral,
    chomping: chomping === "+" ? "keep" : chomping === "-" ? "strip" : "clip",
    increment: Number(digit),
  };
}

interface Breaks {
  readonly count: number;
  /** The furthest column that spaces reached. */
  readonly deepest: number;
}

/** Moves over empty lines and the indentation of the next one; `indent` 0 is not known yet. */
function takeBreaks(cursor: Cursor, indent: number, mark: Mark): Breaks {
  let count = 0;
  let deepest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.peek() === " ") cursor.take();
    deepest = Math.max(deepest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.peek() === "\t")
      fail("a tab stands where a block's indentation is expected: indent with spaces", mark);
    if (!isBreak(cursor.peek())) return { count, deepest };
    cursor.takeBreak();
    count += 1;
  }
}
