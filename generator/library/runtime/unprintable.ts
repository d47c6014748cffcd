import { CUT_OFF, LONGEST_KEY, SPACE_AHEAD, UNPRINTABLE } from "../../model/unprintable.js";
import type { Problem } from "../types/api.js";
import { message } from "./message.js";
import { placeText, type Documents } from "./path.js";
import { isObject } from "./plain.js";

/** The texts and keys anywhere in a document that Helm would print as something else, or not at all. */
export function unprintableProblems(documents: Documents): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (path: readonly string[], write: (path: string) => string | undefined, at = path) => {
    const sentence = write(placeText(path, documents));
    if (sentence !== undefined)
      problems.push({ path: placeText(at, documents), message: sentence });
  };
  const judge = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) judge(item, [...path, String(index)]);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value)) {
        // The names of values are known.
        if (path.length > 0) add(path, (text) => keySentence(key, text), [...path, key]);
        judge(inner, [...path, key]);
      }
    else if (typeof value === "string") add(path, (text) => textSentence(value, text));
  };
  judge(documents.merged, []);
  return problems;
}

function textSentence(text: string, path: string): string | undefined {
  const character = characterIn(text);
  if (character !== undefined) return message("unprintable", { path, character });
  return CUT_OFF.test(text) ? message("cutOff", { path }) : undefined;
}

function keySentence(key: string, path: string): string | undefined {
  if (key === "<<") return message("mergeKey", { path });
  const character = characterIn(key);
  if (character !== undefined) return message("unprintableKey", { path, character });
  if (SPACE_AHEAD.test(key)) return message("spaceAhead", { path });
  return lengthInJson(key) > LONGEST_KEY
    ? message("longKey", { path, maximum: LONGEST_KEY })
    : undefined;
}

/** In bytes; Go escapes what HTML knows. */
const lengthInJson = (text: string): number =>
  new TextEncoder().encode(JSON.stringify(text)).length + 5 * (text.match(/[<>&]/g) ?? []).length;

/** The first such character, as Go's `%+q` writes it. */
function characterIn(text: string): string | undefined {
  const code = UNPRINTABLE.exec(text)?.[0].charCodeAt(0);
  if (code === undefined) return undefined;
  const digits = code.toString(16);
  return code < 0x80 ? `"\\x${digits}"` : `"\\u${digits.padStart(4, "0")}"`;
}
