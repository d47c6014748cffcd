/** White space to RE2; JavaScript's `\s` has more of it, the byte order mark among it. */
const SPACE = String.raw`\t\n\f\r `;
const NO_SPACE = String.raw`\0-\x08\v\x0e-\x1f!-\u{10ffff}`;

/**
 * A pattern that means to JavaScript (flag `u`) what the given one means to RE2, which Helm compiles
 * patterns with: white space is ASCII's, and a dot is anything but a line feed.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function re2AsJavaScript(pattern: string): string {
  let inClass = false;
  return pattern.replaceAll(/\\.|[[\].]/gsu, (piece) => {
    if (piece === "[") inClass = true;
    else if (piece === "]") inClass = false;
    else if (piece === "." && !inClass) return String.raw`[^\n]`;
    else if (piece === String.raw`\s`) return inClass ? SPACE : `[${SPACE}]`;
    else if (piece === String.raw`\S`) return inClass ? NO_SPACE : `[^${SPACE}]`;
    return piece;
  });
}
