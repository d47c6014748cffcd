import { AmbiguousYamlError, YamlError, type Position } from "./yaml-error.js";

/** A place in a text; everything counts from 0, columns and characters in code points. */
export interface Mark {
  readonly character: number;
  readonly line: number;
  readonly column: number;
}

const BLANKS = new Set([" ", "\t"]);
const BREAKS = new Set(["\n", "\r"]);
const END = "";

/** Whether a character is a space or a tab. */
export const isBlank = (character: string): boolean => BLANKS.has(character);
/** Whether a character ends a line; a carriage return is always followed by a line feed. */
export const isBreak = (character: string): boolean => BREAKS.has(character);
export const isEnd = (character: string): boolean => character === END;
export const isBreakOrEnd = (character: string): boolean => isBreak(character) || isEnd(character);
export const isSpaceOrEnd = (character: string): boolean =>
  isBlank(character) || isBreakOrEnd(character);
/** Whether a character may stand in the name of an anchor or a tag's handle. */
export const isWord = (character: string): boolean => /^[\w-]$/.test(character);

/** A reading head over a text that `decodeText` has passed. */
export class Cursor {
  readonly #text: string;
  #at = 0;
  #character = 0;
  #line = 0;
  #column = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get column(): number {
    return this.#column;
  }

  get mark(): Mark {
    return { character: this.#character, line: this.#line, column: this.#column };
  }

  /** The character `ahead` of the head, as a UTF-16 unit; the empty string behind the end. */
  peek(ahead = 0): string {
    return this.#text.charAt(this.#at + ahead);
  }

  /** Whether `---` or `...` stands here as a word of its own, at the beginning of a line. */
  isDocumentIndicator(indicator: "---" | "..."): boolean {
    return (
      this.#column === 0 &&
      this.#text.startsWith(indicator, this.#at) &&
      isSpaceOrEnd(this.peek(indicator.length))
    );
  }

  /** Moves over a character that ends no line, and returns it. */
  take(): string {
    const taken = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    this.#at += taken.length;
    this.#character += 1;
    this.#column += 1;
    return taken;
  }

  /** Moves over the end of a line. */
  takeBreak(): void {
    const length = this.peek() === "\r" ? 2 : 1;
    this.#at += length;
    this.#character += length;
    this.#line += 1;
    this.#column = 0;
  }

  /** Ends the last line, which may have no line feed: no key is open behind it. */
  endLine(): void {
    if (this.#column === 0) return;
    this.#line += 1;
    this.#column = 0;
  }

  takeWhile(wanted: (character: string) => boolean): string {
    let taken = "";
    while (wanted(this.peek())) taken += this.take();
    return taken;
  }

  /** Moves over a comment, if one begins here. */
  skipComment(): void {
    if (this.peek() === "#") this.takeWhile((character) => !isBreakOrEnd(character));
  }
}

export const positionOf = ({ line, column }: Mark): Position => ({
  line: line + 1,
  column: column + 1,
});

export function fail(sentence: string, mark: Mark): never {
  throw new YamlError(sentence, positionOf(mark));
}

/** Refuses what a Helm would read. */
export function failAmbiguous(sentence: string, mark: Mark): never {
  throw new AmbiguousYamlError(sentence, positionOf(mark));
}
