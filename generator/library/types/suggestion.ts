/**
 * The candidates nearest to a misspelt word: one edit away, else two; never where there is none.
 * Of words with up to three letters almost any other is two edits away: they are given one.
 */
export type Suggestion<Word extends string, Candidates> = [Near<Word, Candidates, 1>] extends [
  never,
]
  ? Word extends `${infer _A}${infer _B}${infer _C}${infer Rest}`
    ? Rest extends ""
      ? never
      : Near<Word, Candidates, 2>
    : never
  : Near<Word, Candidates, 1>;

type Near<Word extends string, Candidates, Edits extends 1 | 2> = Candidates extends string
  ? true extends Within<Word, Candidates, Edits>
    ? Candidates
    : never
  : never;

type OneLess = { 1: 0; 2: 1 };

/** Whether at most so many insertions, deletions and replacements make one word the other. */
type Within<A extends string, B extends string, Edits extends 0 | 1 | 2> = A extends B
  ? true
  : A extends `${infer FirstA}${infer RestA}`
    ? B extends `${infer FirstB}${infer RestB}`
      ? FirstA extends FirstB
        ? Within<RestA, RestB, Edits>
        : Edits extends 1 | 2
          ? | Within<RestA, RestB, OneLess[Edits]>
            | Within<RestA, B, OneLess[Edits]>
            | Within<A, RestB, OneLess[Edits]>
          : false
      : NoLonger<A, Edits>
    : NoLonger<B, Edits>;

type NoLonger<A extends string, Edits extends 0 | 1 | 2> = A extends `${infer _First}${infer Rest}`
  ? Edits extends 1 | 2
    ? NoLonger<Rest, OneLess[Edits]>
    : false
  : true;
