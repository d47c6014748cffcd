import { UNPRINTABLE } from "../../model/unprintable.js";
import type { Problem } from "../types/api.js";
import { message } from "./message.js";
import { pathText } from "./path.js";
import { isObject } from "./plain.js";

/** The texts and keys anywhere in a document that Helm would print as something else, or not at all. */
export function unprintableProblems(merged: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const text = (path: readonly string[]): string => pathText(path, merged);
  const judgeKey = (key: string, path: readonly string[]): void => {
    const character = characterIn(key);
    const at = text([...path, key]);
    if (key === "<<")
      problems.push({ path: at, message: message("mergeKey", { path: text(path) }) });
    else if (character !== undefined)
      problems.push({
        path: at,
        message: message("unprintableKey", { path: text(path), character }),
      });
  };
  const judge = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) judge(item, [...path, String(index)]);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value)) {
        if (path.length > 0) judgeKey(key, path);
        judge(inner, [...path, key]);
      }
    else if (typeof value === "string") {
      const character = characterIn(value);
      if (character === undefined) return;
      const at = text(path);
      problems.push({ path: at, message: message("unprintable", { path: at, character }) });
    }
  };
  judge(merged, []);
  return problems;
}

/** The first such character, as Go's `%+q` writes it. */
function characterIn(text: string): string | undefined {
  const code = UNPRINTABLE.exec(text)?.[0].charCodeAt(0);
  if (code === undefined) return undefined;
  const digits = code.toString(16);
  return code < 0x80 ? `"\\x${digits}"` : `"\\u${digits.padStart(4, "0")}"`;
}
