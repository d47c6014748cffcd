/**
 * Words of a list's items that a chart keeps for itself, so that an item of the user's cannot clash
 * with one of the chart's own.
 */
export interface Reserved {
  /** The property that has the word; of a property of lists within the items, both names. */
  readonly by: string | readonly [list: string, property: string];
  /** The words; one that ends in `*` stands for all that begin like it. */
  readonly words: readonly [string, ...string[]];
  /** Why, and what to do, as the end of a sentence: `set database.secret instead`. */
  readonly reason: string;
}

/** What a word begins with that stands for all that begin like it; undefined of any other one. */
export const beginningOf = (word: string): string | undefined =>
  word.endsWith("*") ? word.slice(0, -1) : undefined;
