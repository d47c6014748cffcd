import { pathText } from "../../../generator/library/runtime/path.js";
import type { Problem } from "../../../generator/library/types/api.js";
import type { BuiltChart } from "./chart.js";
import { withTexts, type Cover, type Spot } from "./cover.js";
import type { Document, Path } from "./written.js";

/** Texts at places of one document, and what `validate` says of each that it refuses. */
export interface Pack {
  readonly document: Document;
  readonly texts: ReadonlyMap<Spot, string>;
  readonly said: ReadonlyMap<Spot, readonly Problem[]>;
}

/** What `validate` takes, and what it refuses: many places in one document. */
export interface Sorted {
  readonly taken: readonly Pack[];
  readonly refused: readonly Pack[];
  /** Refusals that name none of the places. */
  readonly strays: readonly string[];
}

export const pathWith = ({ place, path }: Spot, text: string): Path =>
  place.of === "key" ? [...path.slice(0, -1), text] : path;

export const nameWith = (spot: Spot, text: string, document: Document): string =>
  pathText(pathWith(spot, text).map(String), document);

/** Sorts texts, each of them at each place of a cover, by what `validate` says. */
export function sorted(chart: BuiltChart, cover: Cover, strings: readonly string[]): Sorted {
  const { spots } = cover;
  const strays: string[] = [];
  const judge = (texts: ReadonlyMap<Spot, string>): Pack => {
    const document = withTexts(cover.document, texts);
    const judged = chart.validate(document);
    const byName = new Map<string, Problem[]>();
    for (const problem of judged.valid ? [] : judged.problems)
      byName.set(problem.path, [...(byName.get(problem.path) ?? []), problem]);
    const said = new Map<Spot, readonly Problem[]>();
    for (const [spot, text] of texts) {
      const name = nameWith(spot, text, document);
      const problems = byName.get(name);
      if (problems !== undefined) said.set(spot, problems);
      byName.delete(name);
    }
    for (const [name, [problem]] of byName) strays.push(`${name}: ${problem?.message}`);
    return { document, texts, said };
  };

  const right = new Map<Spot, string[]>(spots.map((spot) => [spot, []]));
  const wrong = new Map<Spot, string[]>(spots.map((spot) => [spot, []]));
  const note = ({ texts, said }: Pack): void => {
    for (const [spot, text] of texts) (said.has(spot) ? wrong : right).get(spot)?.push(text);
  };
  for (let turn = 0; turn < strings.length; turn += 1) {
    const texts = spots.map(
      (spot, at) => [spot, strings[(turn + at) % strings.length] ?? ""] as const,
    );
    note(judge(new Map(texts.filter(([spot, text]) => text !== spot.otherwise))));
  }

  const taken: Pack[] = [];
  for (const texts of packs(right)) {
    const pack = judge(texts);
    const clean = new Map([...texts].filter(([spot]) => !pack.said.has(spot)));
    taken.push(pack.said.size === 0 ? pack : judge(clean));
    // Rules speak where all texts are of the right form alone, and of two places at a time.
    for (const spot of pack.said.keys()) {
      const alone = judge(new Map([[spot, texts.get(spot) ?? ""]]));
      if (alone.said.size === 0) taken.push(alone);
      else wrong.get(spot)?.push(texts.get(spot) ?? "");
    }
  }
  return { taken, refused: packs(wrong).map(judge), strays: [...new Set(strays)] };
}

/** Each place's texts one after the other, those of one document at different places. */
export function packs(
  texts: ReadonlyMap<Spot, readonly string[]>,
): readonly ReadonlyMap<Spot, string>[] {
  const most = Math.max(0, ...[...texts.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => {
    const entries = [...texts].flatMap(([spot, own], at): (readonly [Spot, string])[] => {
      const text = turn < own.length ? own[(turn + at) % own.length] : undefined;
      return text === undefined ? [] : [[spot, text]];
    });
    return new Map(entries);
  });
}
