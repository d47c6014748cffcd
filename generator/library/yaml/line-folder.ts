import { isBlank, isBreak, type Cursor } from "./cursor.js";

/** Joins the lines of a scalar: one line end becomes a space, further ones stay. */
export class LineFolder {
  #text = "";
  #spaces = "";
  #breaks = 0;

  /** What was added, without the space behind it. */
  get text(): string {
    return this.#text;
  }

  /** Whether a line has ended since something was added. */
  get hasBreak(): boolean {
    return this.#breaks > 0;
  }

  add(character: string): void {
    this.flush();
    this.#text += character;
  }

  /** Keeps the space before what is not added. */
  flush(): void {
    if (this.#breaks === 0) this.#text += this.#spaces;
    else if (this.#breaks === 1) this.#text += " ";
    else this.#text += "\n".repeat(this.#breaks - 1);
    this.#spaces = "";
    this.#breaks = 0;
  }

  /** Moves over a blank or the end of a line. */
  takeSpace(cursor: Cursor): void {
    if (isBlank(cursor.peek())) {
      const blank = cursor.take();
      if (this.#breaks === 0) this.#spaces += blank;
    } else {
      cursor.takeBreak();
      this.#breaks += 1;
    }
  }

  /** Moves over the end of a line that is escaped: no space joins the next one. */
  joinNext(cursor: Cursor): void {
    this.flush();
    cursor.takeBreak();
    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
      if (isBlank(cursor.peek())) cursor.take();
      else {
        cursor.takeBreak();
        this.#text += "\n";
      }
    }
  }
}
