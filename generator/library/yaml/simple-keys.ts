import { fail, type Mark } from "./cursor.js";

interface SimpleKey {
  isPossible: boolean;
  /** In a block, what stands at the indentation of a map's keys must be one. */
  readonly isRequired: boolean;
  /** Number of the token that would be the key. */
  readonly token: number;
  readonly mark: Mark;
}

const LONGEST = 1024;

/**
 * Tokens that turn out to be keys only when a ':' follows, at most one in each flow collection
 * around. A key stands in one line, and is not longer than 1024 characters.
 */
export class SimpleKeys {
  readonly #stack: SimpleKey[] = [noKey(0)];
  readonly #byToken = new Map<number, SimpleKey>();

  /** A collection begins with the given token. */
  enterFlow(token: number): void {
    this.#stack.push(noKey(token));
  }

  /** An empty collection is not waited for any more, as in Helm's parser: `{}: a` is no map. */
  leaveFlow(): void {
    if (this.#stack.length > 1) this.#forget(this.#stack.pop());
  }

  save(token: number, mark: Mark, isRequired: boolean): void {
    this.remove();
    const key = { isPossible: true, isRequired, token, mark };
    this.#stack[this.#stack.length - 1] = key;
    this.#byToken.set(token, key);
  }

  /** Gives up the key of the collection around, which can be none any more. */
  remove(): void {
    const key = this.#stack.at(-1);
    if (key?.isPossible !== true) return;
    if (key.isRequired) failKey(key);
    key.isPossible = false;
    this.#forget(key);
  }

  /** The key that a ':' at the mark would end, which it then is. */
  takeAt(mark: Mark): SimpleKey | undefined {
    const key = this.#stack.at(-1);
    if (key === undefined || !isStillPossible(key, mark)) return undefined;
    key.isPossible = false;
    this.#forget(key);
    return key;
  }

  /** Whether a token may still become a key. */
  mayBeKey(token: number, mark: Mark): boolean {
    const key = this.#byToken.get(token);
    return key !== undefined && isStillPossible(key, mark);
  }

  #forget(key: SimpleKey | undefined): void {
    if (key !== undefined) this.#byToken.delete(key.token);
  }
}

const noKey = (token: number): SimpleKey => ({
  isPossible: false,
  isRequired: false,
  token,
  mark: { character: 0, line: 0, column: 0 },
});

function isStillPossible(key: SimpleKey, mark: Mark): boolean {
  if (!key.isPossible) return false;
  if (key.mark.line === mark.line && key.mark.character + LONGEST >= mark.character) return true;
  if (key.isRequired) failKey(key);
  key.isPossible = false;
  return false;
}

const failKey = ({ mark }: SimpleKey): never =>
  fail("a map's key without a ':' behind it in its line: write 'key: value'", mark);
