import type { Problem } from "../types/api.js";
import type { ConditionData, PlaceData, RuleData } from "./chart-data.js";
import { pathText } from "./path.js";
import { allChosen, placeValue } from "./place.js";
import { isFilled, valueAt } from "./plain.js";

/** The rules that a document breaks, as the templates' `fail` judges them. */
export function brokenRules(
  rules: readonly RuleData[],
  written: unknown,
  merged: unknown,
): readonly Problem[] {
  const judge = new Judge(merged);
  return rules
    .filter((rule) => judge.applies(rule) && !judge.holds(rule))
    .map((rule) => {
      const place =
        rule.places.find((path) => valueAt(written, path) !== undefined) ?? rule.places[0] ?? [];
      return { path: pathText(place, merged), message: judge.sentence(rule) };
    });
}

class Judge {
  readonly #merged: unknown;

  constructor(merged: unknown) {
    this.#merged = merged;
  }

  applies({ guards }: RuleData): boolean {
    return allChosen(this.#merged, guards);
  }

  holds(rule: RuleData): boolean {
    switch (rule.kind) {
      case "atMost":
        return this.#compare(rule.subject, (subject) =>
          this.#compare(rule.limit, (limit) => subject <= limit),
        );
      case "atLeast":
        return (
          !this.#isTrue(rule.when) ||
          this.#compare(rule.subject, (subject) => subject >= rule.minimum)
        );
      case "exactlyOne":
        return this.#countSet(rule.subjects) === 1;
      case "atMostOne":
        return this.#countSet(rule.subjects) <= 1;
      case "requires":
        return !this.#isTrue(rule.when) || this.#isTrue(rule.then);
    }
  }

  sentence(rule: RuleData): string {
    return rule.sentence
      .map((part) => (typeof part === "string" ? part : this.#shown(part.valueOf)))
      .join("");
  }

  #shown(place: PlaceData): string {
    const value = this.#value(place);
    if (value === undefined) return "";
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  #value(place: PlaceData): unknown {
    return placeValue(this.#merged, place);
  }

  /** True where the place has no number. */
  #compare(place: PlaceData, test: (number: number) => boolean): boolean {
    const value = this.#value(place);
    return typeof value === "number" ? test(value) : true;
  }

  #isTrue(condition: ConditionData): boolean {
    switch (condition.kind) {
      case "set":
        return this.#isSet(condition.subject);
      case "is":
        return this.#value(condition.subject) === condition.value;
      case "moreThan": {
        const value = this.#value(condition.subject);
        return typeof value === "number" && value > condition.bound;
      }
    }
  }

  #countSet(places: readonly PlaceData[]): number {
    return places.filter((place) => this.#isSet(place)).length;
  }

  #isSet({ path, zeroIsLegal }: PlaceData): boolean {
    const value = valueAt(this.#merged, path);
    if (zeroIsLegal || value === undefined) return value !== undefined;
    return isFilled(value);
  }
}
