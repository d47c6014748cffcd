import * as fc from "fast-check";
import type { Installation } from "./installations.js";

/** What Helm takes as a release: pkg/chartutil/validate_name.go of 3.22, pkg/chart/v2/util of 4.3. */
const RELEASE = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
export const LONGEST_RELEASE = 53;
/** What Helm takes as an alias of a dependency, of any length: pkg/chart/chart.go. */
const ALIAS = /^[a-zA-Z0-9_-]+$/;
const LONGEST_ALIAS = 80;
/** What the chart takes as `nameOverride`. */
const OVERRIDE = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const LONGEST_OVERRIDE = 40;

/** Texts of characters, words and whole names of other installations, some of them alike at their beginning. */
function texts(characters: string, words: readonly string[]): fc.Arbitrary<string> {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from(characters)), maxLength: 60 });
  const word = fc.constantFrom(...words);
  return fc.oneof(
    word,
    fc
      .array(fc.oneof(word, letters), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join("-")),
    letters.map((end) => `a-long-name-of-a-team-that-has-many-stages-${end}`),
    letters,
  );
}

const named = (
  characters: string,
  words: readonly string[],
  pattern: RegExp,
  longest: number,
): fc.Arbitrary<string> =>
  texts(characters, words)
    .map((text) => text.slice(0, longest))
    .filter((text) => pattern.test(text));

type Way = Omit<Installation, "release">;

/**
 * Installations of one namespace: of the chart itself, or of a parent with the chart under several
 * names. `nameOverride` only where it cannot be what another alias of the parent is.
 */
export function namespaces(words: readonly string[]): fc.Arbitrary<readonly Installation[]> {
  const alias = named("abAB01-_", words, ALIAS, LONGEST_ALIAS);
  const nameOverride = named("abc01-", words, OVERRIDE, LONGEST_OVERRIDE);
  const ways: fc.Arbitrary<readonly Way[]> = fc.oneof(
    fc.constant([{}]),
    nameOverride.map((one) => [{ nameOverride: one }]),
    fc
      .uniqueArray(alias, { minLength: 2, maxLength: 4 })
      .map((all) => all.map((one) => ({ alias: one }))),
  );
  const release = named("ab01-.", words, RELEASE, LONGEST_RELEASE);
  const installed = fc.record({ release, ways });
  return fc
    .uniqueArray(installed, { minLength: 25, maxLength: 40, selector: (one) => one.release })
    .map((all) => all.flatMap(({ release, ways }) => ways.map((way) => ({ release, ...way }))));
}
