import { isEqual } from "./plain.js";

/** A value of ours, and the key of theirs that it is from. */
export interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
  /** Whether it is an item of the list at the path. */
  readonly isItem: boolean;
  readonly from: string;
}

/** Our values as they are gathered. */
export class Draft {
  readonly #entries: Entry[] = [];

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get(path: readonly string[]): unknown {
    return this.#entries.find((entry) => !entry.isItem && isEqual(entry.path, path))?.value;
  }

  /** Whether the value stands now; not where it is another already. */
  put(path: readonly string[], value: unknown, from: string): boolean {
    const given = this.get(path);
    if (given !== undefined) return isEqual(given, value);
    this.#entries.push({ path, value, isItem: false, from });
    return true;
  }

  add(path: readonly string[], items: readonly unknown[], from: string): void {
    for (const value of items)
      if (!this.#entries.some((entry) => isEqual([entry.path, entry.value], [path, value])))
        this.#entries.push({ path, value, isItem: true, from });
  }

  remove(entry: Entry): void {
    this.#entries.splice(this.#entries.indexOf(entry), 1);
  }
}
