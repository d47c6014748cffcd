/** What a pattern may consist of so that no text it matches has a quote, a backslash or a line break. */
const TOKEN = new RegExp(
  [
    String.raw`\\[-./+*?()[\]{}|^$dw]`,
    String.raw`\[-?(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9_.:/@,;=+*%#~$]|\\[-./dw])*-?\]`,
    String.raw`\(\?:`,
    String.raw`[A-Za-z0-9_:/@,;=%#~+*?{}()|^$-]`,
  ].join("|"),
  "gy",
);

/**
 * Whether every text that an RE2 pattern matches may stand inside double quotes as it is. Judged by
 * the pattern's own characters, so that an odd pattern counts as unsafe rather than as safe.
 */
export function excludesQuotes(pattern: string): boolean {
  const tokens = pattern.match(TOKEN) ?? [];
  if (tokens.join("") !== pattern || pattern.includes("(?") !== pattern.includes("(?:"))
    return false;
  let depth = 0;
  for (const token of tokens) {
    if (token.startsWith("(")) depth += 1;
    else if (token === ")") depth -= 1;
    else if (token === "|" && depth === 0) return false;
  }
  return tokens.at(0) === "^" && tokens.at(-1) === "$";
}
