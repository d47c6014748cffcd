import { fail, isBlank, isBreak, isSpaceOrEnd, type Cursor } from "./cursor.js";
import { LineFolder } from "./line-folder.js";
import type { Token } from "./tokens.js";

const FLOW_INDICATORS = new Set([",", "?", "[", "]", "{", "}"]);

interface Plain {
  readonly token: Token;
  /** Whether a line ended behind it, so that a key may begin. */
  readonly hasBreak: boolean;
}

/** A scalar without quotes, perhaps over several lines that are indented deeper than `indent`. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): Plain {
  const { mark } = cursor;
  const folder = new LineFolder();
  while (!cursor.isDocumentIndicator("---") && !cursor.isDocumentIndicator("...")) {
    if (cursor.peek() === "#") break;
    while (!isSpaceOrEnd(cursor.peek()) && !endsPlain(cursor, inFlow)) folder.add(cursor.take());
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break;
    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
      const isTab = cursor.peek() === "\t";
      if (isTab && folder.hasBreak && cursor.column <= indent)
        fail("a tab stands where indentation is expected: indent with spaces", cursor.mark);
      folder.takeSpace(cursor);
    }
    if (!inFlow && cursor.column <= indent) break;
  }
  return {
    token: { kind: "scalar", mark, value: folder.text, isPlain: true },
    hasBreak: folder.hasBreak,
  };
}

function endsPlain(cursor: Cursor, inFlow: boolean): boolean {
  const character = cursor.peek();
  return (
    (character === ":" && isSpaceOrEnd(cursor.peek(1))) ||
    (inFlow && FLOW_INDICATORS.has(character))
  );
}
