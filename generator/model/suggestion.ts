import { distance } from "fastest-levenshtein";

/** The first of the candidates nearest to a word, by the measure of the types' `Suggestion`. */
export function suggestion(word: string, candidates: readonly string[]): string | undefined {
  const within = (edits: number) =>
    candidates.find((candidate) => distance(word, candidate) === edits);
  return within(1) ?? (word.length > 3 ? within(2) : undefined);
}
