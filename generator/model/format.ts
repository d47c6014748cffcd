import { re2AsJavaScript } from "./re2.js";

/**
 * What a text looks like where it is right. There is no pattern without words: whoever meets a wrong
 * text reads "'{value}' is not {what}".
 */
export interface Format {
  /** RE2, anchored by its author. JavaScript judges it too: the build refuses what it cannot. */
  readonly pattern: string;
  /** What is right, with an article, and an example or a range at its end. */
  readonly what: `${string}, such as ${string}` | `${string} (${string} to ${string})`;
}

/** Whether a text is what its format says. */
export const isRight = (format: Format | undefined, text: string): boolean =>
  format === undefined || new RegExp(re2AsJavaScript(format.pattern), "u").test(text);
