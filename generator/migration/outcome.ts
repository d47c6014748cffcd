/** What became of one key of the other chart. */
export interface Outcome {
  readonly key: string;
  /**
   * `carried` as it was; `changed` with something to know; `left` behind; `idle`: the other chart did
   * nothing with it.
   */
  readonly state: "carried" | "changed" | "left" | "idle";
  /** Path of our value, where there is one. */
  readonly to?: readonly string[];
  readonly sentence?: string;
}

export const left = (key: string, sentence: string): Outcome => ({ key, state: "left", sentence });

export const carried = (key: string, to?: readonly string[], note?: string): Outcome => ({
  key,
  state: note === undefined ? "carried" : "changed",
  ...(to !== undefined && { to }),
  ...(note !== undefined && { sentence: note }),
});
