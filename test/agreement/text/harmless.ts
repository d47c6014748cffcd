import fc from "fast-check";
import type { Place } from "./places.js";
import { re2AsJavaScript } from "../../../generator/model/re2.js";

const VISIBLE = /^[!#-&(-[\]-~]{6,80}$/;

/** Texts that many formats allow, and no template prints by itself; a URL that nothing is added to. */
const simple = (number: number): readonly string[] => [
  ...["", "/", "-", "?", "https://", "-----BEGIN CERTIFICATE-----"].map(
    (start) => `${start}zq${number}x`,
  ),
  `https://zq${number}x:8443/openam`,
];

/** Right texts that nothing misreads, for each place another one. */
export class Harmless {
  readonly #numbers = new Map<Place, number>();
  readonly #texts = new Map<string, string>();

  /** A place's own; `attempt` gives others where a rule wants more than the pattern says. */
  at(place: Place, attempt: number): string {
    return this.#text(place.pattern, this.#number(place), attempt);
  }

  /** A key on the way to a place. */
  keyTo(place: Place, pattern: string | undefined): string {
    return this.#text(pattern, 10_000 + this.#number(place), 0);
  }

  #number(place: Place): number {
    const number = this.#numbers.get(place) ?? this.#numbers.size + 1;
    this.#numbers.set(place, number);
    return number;
  }

  #text(pattern = "", number: number, attempt: number): string {
    const key = JSON.stringify([pattern, number, attempt]);
    const text = this.#texts.get(key) ?? matching(pattern, number, attempt);
    this.#texts.set(key, text);
    return text;
  }
}

function matching(pattern: string, number: number, attempt: number): string {
  const expression = new RegExp(re2AsJavaScript(pattern), "u");
  const easy = simple(number).find((text) => expression.test(text));
  if (easy !== undefined) return easy;
  const options = { numRuns: 30, seed: number * 100 + attempt };
  const random = fc.sample(fc.stringMatching(new RegExp(pattern)), options);
  const right = random.filter((text) => expression.test(text));
  // The first ones are simple, and alike; later attempts are to be others.
  const visible = right.filter((one) => VISIBLE.test(one));
  const text = visible.at(-attempt) ?? visible[0] ?? right.find((one) => one !== "");
  if (text === undefined) throw new Error(`no text matches ${pattern}`);
  return text;
}
