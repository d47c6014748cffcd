import { fail, isSpaceOrEnd, isWord, type Cursor } from "./cursor.js";
import type { Token } from "./tokens.js";

const BEHIND_NAME = new Set(["?", ":", ",", "]", "}", "%", "@", "`"]);

/** An anchor `&name` or an alias `*name`. */
export function scanName(cursor: Cursor, kind: "alias" | "anchor"): Token {
  const { mark } = cursor;
  const sign = cursor.take();
  const name = cursor.takeWhile(isWord);
  const next = cursor.peek();
  if (name === "" || !(isSpaceOrEnd(next) || BEHIND_NAME.has(next)))
    fail(
      `'${sign}' begins the name of an ${kind}, of letters, digits, '-' and '_': put other text in quotes`,
      mark,
    );
  return { kind, mark, name };
}

const YAML_ORG = "tag:yaml.org,2002:";
const isTagCharacter = (character: string): boolean =>
  /^[\w\-;/?:@&=+$,.!~*'()[\]]$/.test(character);

/**
 * A tag in full: `!!int`, `!local` or `!<tag:…>`. A handle that no directive declares is refused, as
 * directives are; percent signs in tags are, too.
 */
export function scanTag(cursor: Cursor): Token {
  const { mark } = cursor;
  cursor.take();
  let tag: string;
  if (cursor.peek() === "<") {
    cursor.take();
    tag = cursor.takeWhile(isTagCharacter);
    if (tag === "" || cursor.peek() !== ">") fail("a tag '!<' ends with '>'", mark);
    cursor.take();
  } else {
    const handle = cursor.takeWhile(isWord);
    if (cursor.peek() === "!") {
      cursor.take();
      const suffix = cursor.takeWhile(isTagCharacter);
      if (handle !== "") fail(`the tag's handle '!${handle}!' is not known`, mark);
      if (suffix === "") fail("'!!' wants the name of a type, such as '!!str'", mark);
      tag = YAML_ORG + suffix;
    } else tag = `!${handle}${cursor.takeWhile(isTagCharacter)}`;
  }
  if (!isSpaceOrEnd(cursor.peek())) fail("a tag ends with a space", mark);
  return { kind: "tag", mark, tag };
}
