import { Cursor, fail, isBlank, isBreak, isEnd, isSpaceOrEnd, type Mark } from "./cursor.js";
import { scanBlockScalar } from "./scan-block-scalar.js";
import { scanName, scanTag } from "./scan-properties.js";
import { scanPlain } from "./scan-plain.js";
import { scanQuoted } from "./scan-quoted.js";
import { SimpleKeys } from "./simple-keys.js";
import type { Token, TokenKind } from "./tokens.js";

const INDICATORS = new Set(Array.from("-?:[]{},#&*!|>'\"%@`"));

/**
 * Cuts a text into tokens as libyaml does, from which Helm's parser is translated; so it takes and
 * refuses what Helm does, where YAML 1.2 and other parsers differ.
 * @see https://github.com/yaml/libyaml/blob/0.2.5/src/scanner.c
 * @see https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */
export class Scanner {
  readonly #cursor: Cursor;
  readonly #keys = new SimpleKeys();
  readonly #queue: Token[] = [];
  /** Number of tokens that were taken. */
  #taken = 0;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #isKeyAllowed = true;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  /** The next token, which stays. */
  peek(): Token {
    for (;;) {
      const [next] = this.#queue;
      if (next !== undefined && !this.#keys.mayBeKey(this.#taken, this.#cursor.mark)) return next;
      this.#fetch();
    }
  }

  /** The next token, which is gone then. */
  take(): Token {
    const token = this.peek();
    this.#queue.shift();
    this.#taken += 1;
    return token;
  }

  #fetch(): void {
    this.#skipToToken();
    const cursor = this.#cursor;
    this.#unroll(cursor.column);
    const character = cursor.peek();
    if (isEnd(character)) {
      cursor.endLine();
      this.#breakOff("streamEnd", 0);
    } else if (cursor.column === 0 && character === "%") this.#breakOff("directive", 1);
    else if (cursor.isDocumentIndicator("---")) this.#breakOff("documentStart", 3);
    else if (cursor.isDocumentIndicator("...")) this.#breakOff("documentEnd", 3);
    else this.#fetchInDocument(character);
  }

  #fetchInDocument(character: string): void {
    const isSpaced = isSpaceOrEnd(this.#cursor.peek(1));
    const inFlow = this.#flowLevel > 0;
    if (character === "[") this.#startFlow("flowSequenceStart");
    else if (character === "{") this.#startFlow("flowMappingStart");
    else if (character === "]") this.#endFlow("flowSequenceEnd");
    else if (character === "}") this.#endFlow("flowMappingEnd");
    else if (character === ",") this.#indicator("flowEntry", true);
    else if (character === "-" && isSpaced) this.#fetchBlockEntry();
    else if (character === "?" && (inFlow || isSpaced)) this.#fetchKey();
    else if (character === ":" && (inFlow || isSpaced)) this.#fetchValue();
    else if (character === "*") this.#fetchNode((cursor) => scanName(cursor, "alias"));
    else if (character === "&") this.#fetchNode((cursor) => scanName(cursor, "anchor"));
    else if (character === "!") this.#fetchNode(scanTag);
    else if ((character === "|" || character === ">") && !inFlow) this.#fetchBlockScalar();
    else if (character === "'" || character === '"') this.#fetchNode(scanQuoted);
    else if (this.#beginsPlain(character)) this.#fetchPlain();
    else
      fail(
        character === "\t"
          ? "a tab stands where indentation is expected: indent with spaces"
          : `no value begins with '${character}': put it in quotes`,
        this.#cursor.mark,
      );
  }

  #beginsPlain(character: string): boolean {
    if (isBlank(character)) return false;
    if (!INDICATORS.has(character)) return true;
    const next = this.#cursor.peek(1);
    if (character === "-") return !isBlank(next);
    return this.#flowLevel === 0 && "?:".includes(character) && !isSpaceOrEnd(next);
  }

  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      // A tab may not stand where a key can begin: it would take part in the indentation.
      const tabs = this.#flowLevel > 0 || !this.#isKeyAllowed;
      cursor.takeWhile((character) => character === " " || (tabs && character === "\t"));
      cursor.skipComment();
      if (!isBreak(cursor.peek())) return;
      cursor.takeBreak();
      if (this.#flowLevel === 0) this.#isKeyAllowed = true;
    }
  }

  /** Ends whatever is open with a token of the given length. */
  #breakOff(
    kind: "streamEnd" | "directive" | "documentStart" | "documentEnd",
    length: number,
  ): void {
    this.#unroll(-1);
    this.#keys.remove();
    this.#isKeyAllowed = false;
    const { mark } = this.#cursor;
    for (let count = 0; count < length; count += 1) this.#cursor.take();
    this.#queue.push({ kind, mark });
  }

  #startFlow(kind: "flowSequenceStart" | "flowMappingStart"): void {
    this.#saveKey();
    this.#keys.enterFlow(this.#nextNumber);
    this.#flowLevel += 1;
    this.#push(kind, true);
  }

  #endFlow(kind: "flowSequenceEnd" | "flowMappingEnd"): void {
    this.#keys.remove();
    this.#keys.leaveFlow();
    this.#flowLevel = Math.max(0, this.#flowLevel - 1);
    this.#push(kind, false);
  }

  #fetchBlockEntry(): void {
    if (this.#flowLevel === 0) {
      if (!this.#isKeyAllowed)
        fail("a list's '- ' is not allowed here: begin it in a line of its own", this.#cursor.mark);
      this.#roll(this.#cursor.column, "blockSequenceStart", this.#cursor.mark);
    }
    this.#indicator("blockEntry", true);
  }

  #fetchKey(): void {
    if (this.#flowLevel === 0) {
      if (!this.#isKeyAllowed)
        fail("a key is not allowed here: begin it in a line of its own", this.#cursor.mark);
      this.#roll(this.#cursor.column, "blockMappingStart", this.#cursor.mark);
    }
    this.#indicator("key", this.#flowLevel === 0);
  }

  #fetchValue(): void {
    const { mark } = this.#cursor;
    const key = this.#keys.takeAt(mark);
    if (key !== undefined) {
      this.#insert(key.token, { kind: "key", mark: key.mark });
      this.#roll(key.mark.column, "blockMappingStart", key.mark, key.token);
      this.#push("value", false);
      return;
    }
    if (this.#flowLevel === 0) {
      if (!this.#isKeyAllowed)
        fail("a second ': ' is not allowed here: put the value in quotes", mark);
      this.#roll(mark.column, "blockMappingStart", mark);
    }
    this.#push("value", this.#flowLevel === 0);
  }

  #fetchNode(scan: (cursor: Cursor) => Token): void {
    this.#saveKey();
    this.#isKeyAllowed = false;
    this.#queue.push(scan(this.#cursor));
  }

  #fetchBlockScalar(): void {
    this.#keys.remove();
    this.#isKeyAllowed = true;
    this.#queue.push(scanBlockScalar(this.#cursor, this.#indent));
  }

  #fetchPlain(): void {
    this.#saveKey();
    const { token, hasBreak } = scanPlain(this.#cursor, this.#indent, this.#flowLevel > 0);
    this.#isKeyAllowed = hasBreak;
    this.#queue.push(token);
  }

  /** A token of one character before which no key can be open. */
  #indicator(kind: "flowEntry" | "blockEntry" | "key", isKeyAllowed: boolean): void {
    this.#keys.remove();
    this.#push(kind, isKeyAllowed);
  }

  #push(kind: PlainKind, isKeyAllowed: boolean): void {
    this.#isKeyAllowed = isKeyAllowed;
    const { mark } = this.#cursor;
    this.#cursor.take();
    this.#queue.push({ kind, mark });
  }

  #saveKey(): void {
    if (!this.#isKeyAllowed) return;
    const { mark } = this.#cursor;
    const isRequired = this.#flowLevel === 0 && this.#indent === mark.column;
    this.#keys.save(this.#nextNumber, mark, isRequired);
  }

  /** Opens a block collection, where the column is deeper than the one around. */
  #roll(
    column: number,
    kind: "blockSequenceStart" | "blockMappingStart",
    mark: Mark,
    number = this.#nextNumber,
  ): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    this.#insert(number, { kind, mark });
  }

  get #nextNumber(): number {
    return this.#taken + this.#queue.length;
  }

  /** Inserts a token by its number; one whose number is gone comes last. */
  #insert(number: number, token: Token): void {
    const index = number - this.#taken;
    this.#queue.splice(index < 0 ? this.#queue.length : index, 0, token);
  }

  /** Closes the block collections that are deeper than the column. */
  #unroll(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#queue.push({ kind: "blockEnd", mark: this.#cursor.mark });
      this.#indent = this.#indents.pop() ?? -1;
    }
  }
}

type PlainKind = Exclude<TokenKind, "alias" | "anchor" | "tag" | "scalar">;
