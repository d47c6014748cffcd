import { compile } from "json-schema-to-typescript";
import { commentShapes } from "./shape-comments.js";

const WHOLE_UNION = /([:=]) \(([^()]*)\)$/;
const OPTIONAL = /^[\w"-]+\?: /;
const ARRAY = /(?<![\w)\]])((?:[A-Za-z_]\w*|\([^()]*\))(?:\[\])+)/g;

/**
 * Interfaces of a schema in which every object has a title. Lists and maps are readonly, so that
 * constants (`as const`) can be passed. `undefined` counts as not written, also under
 * `exactOptionalPropertyTypes`.
 */
export async function interfaces(schema: object, name: string): Promise<string> {
  const text = await compile({ ...schema }, name, {
    additionalProperties: false,
    bannerComment: "",
    format: false,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: false,
    unreachableDefinitions: false,
  });
  return commentShapes(commentProperties(text.split("\n").map(line()).join("\n")));
}

const COMMENTED_TYPE = /^(\/\*\*\n(?: \*.*\n)+)export (?:interface|type) (\w+)\b/gm;
const NAMED_PROPERTY = /^( +)(?:readonly )?[\w"-]+\??: (\w+)(?: \| undefined)?;$/gm;

/** Puts the comment of a named type above the properties that have it, where people hover. */
function commentProperties(text: string): string {
  const comments = new Map(
    [...text.matchAll(COMMENTED_TYPE)].map(([, words = "", name = ""]) => [name, words]),
  );
  return text.replace(NAMED_PROPERTY, (property: string, indent: string, name: string) => {
    const words = comments.get(name);
    return words === undefined ? property : words.replace(/^(?=.)/gm, indent) + property;
  });
}

/** Indents, ends with semicolons and makes readonly whatever is not a comment. */
function line(): (text: string) => string {
  // What ends each of the braces that are open.
  const ends: string[] = [];
  let inComment = false;
  return (text) => {
    const words = text.trim();
    const closed = words.startsWith("}") ? (ends.pop() ?? "") : "";
    const indent = "  ".repeat(ends.length);
    if (words.startsWith("/**")) inComment = true;
    const wasComment = inComment;
    if (words.endsWith("*/")) inComment = false;
    if (wasComment) return indent + (words.startsWith("*") ? ` ${words}` : words);
    if (words === "") return "";
    const end = OPTIONAL.test(words) ? " | undefined" : "";
    const opens = words.endsWith("{");
    if (opens) ends.push(end);
    const needsEnd = !opens && !(words === "}" && indent === "");
    const code = words
      .replace(WHOLE_UNION, "$1 $2")
      .replace(ARRAY, "readonly $1")
      .replace(/^\[k: string\]/, "readonly [k: string]");
    return indent + code + closed + (needsEnd ? `${end};` : "");
  };
}
