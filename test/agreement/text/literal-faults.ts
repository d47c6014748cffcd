import { readFileSync } from "node:fs";
import { built } from "../../helm/chart.js";
import { literalsSaid, type Said } from "../literals.js";
import type { BuiltChart } from "./chart.js";
import { withTexts, type Cover, type Spot } from "./cover.js";
import type { Judged } from "./faults.js";
import { nameWith, type Pack } from "./sort.js";
import type { Document } from "./written.js";

/** Formats that types judge, in the declarations of a chart's SDK: the check, and what is right. */
const FORMATS = /\bC\.(Formatted<"\w+"|Url<|Quantity<)(?:[^<>]*, )?("(?:[^"\\]|\\.)*")>/g;

/** The checks of types, by what they find right. */
export const checksOfTypes = (chart: string): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(built(`sdk/${chart}.d.ts`), "utf8").matchAll(FORMATS)].map(
      ([, check = "", what = '""']) => [JSON.parse(what) as string, check],
    ),
  );

/** A document, and the texts in it that the compiler must refuse; it must take all else. */
interface Question {
  readonly document: Document;
  readonly wrong: Pack["texts"];
}

/**
 * What the compiler says otherwise than `validate` where texts are literals. It is asked about each
 * text once for each check of types, and at each place with one at least: it takes too
 * long for all of them everywhere.
 */
export function literalFaults(name: string, judged: readonly Judged[]): readonly string[] {
  const checks = checksOfTypes(name);
  const right = new Asked();
  const wrong = new Asked();
  const questions = judged.flatMap((one) => questionsOf(one, checks, right, wrong));
  const said = literalsSaid(
    built("sdk"),
    name,
    questions.map(({ document }) => document),
  );
  return questions.flatMap(({ document, wrong }, index) => {
    const expected = [...wrong].map(([spot, text]) => nameWith(spot, text, document));
    const told = said[index] ?? [];
    return [
      ...expected
        .filter((one) => !told.some(({ path }) => path === one))
        .map((one) => `takes what validate refuses: ${one} of ${JSON.stringify(document)}`),
      ...told
        .filter((one) => !expected.includes(one.path) && !isWidened(one))
        .map(({ path, message }) => `refuses what validate takes: ${path}: ${message}`),
    ];
  });
}

/** TypeScript widens a word at a key that every object has, and then it is none of the right words. */
const isWidened = ({ path, message }: Said[number]): boolean =>
  /\.(?:constructor|toString)$/.test(path) &&
  message.startsWith("Type 'string' is not assignable to type");

/** What has been asked: a text that is judged alike elsewhere is asked again where a place has none. */
class Asked {
  readonly #asked = new Set<string>();
  readonly #spots = new Set<Spot>();

  isNew(spot: Spot, text: string, check: string | undefined): boolean {
    const question = JSON.stringify([check, text]);
    if (this.#asked.has(question) && this.#spots.has(spot)) return false;
    this.#asked.add(question);
    this.#spots.add(spot);
    return true;
  }
}

function questionsOf(
  { chart, cover, sorted: { taken, refused } }: Judged,
  checks: ReadonlyMap<string, string>,
  right: Asked,
  wrong: Asked,
): readonly Question[] {
  const byTypes = refused.map((pack) => checksIn(pack, checks));
  const checkOf = new Map(byTypes.flatMap((found) => [...found]));
  const whole = taken.filter(
    ({ texts }) =>
      [...texts].filter(([spot, text]) => right.isNew(spot, text, checkOf.get(spot))).length > 0,
  );
  const some = byTypes.map((found, index) => {
    const texts = [...(refused[index]?.texts ?? [])];
    return texts.filter(
      ([spot, text]) => found.has(spot) && wrong.isNew(spot, text, found.get(spot)),
    );
  });
  return [
    ...whole.map(({ document }) => ({ document, wrong: new Map<Spot, string>() })),
    ...some.flatMap((texts) => smallQuestions(chart, cover, new Map(texts))),
  ];
}

/**
 * One question for each part of the values that has wrong texts, and of that part alone where rules
 * allow it: the compiler's time grows with faults times size.
 */
function smallQuestions(
  chart: BuiltChart,
  { document }: Cover,
  wrong: Pack["texts"],
): readonly Question[] {
  const parts = new Set([...wrong.keys()].map(({ path: [part] }) => String(part)));
  return [...parts].map((part) => {
    const alone = { [part]: document[part] };
    const some = new Map([...wrong].filter(([{ path }]) => path[0] === part));
    const around = chart.validate(alone).valid ? alone : document;
    return { document: withTexts(around, some), wrong: some };
  });
}

/** The checks of types by which texts of a document are refused; types know none inside of shapes. */
const checksIn = ({ said }: Pack, checks: ReadonlyMap<string, string>): ReadonlyMap<Spot, string> =>
  new Map(
    [...said].flatMap(([spot, problems]): (readonly [Spot, string])[] => {
      const found = [...checks].find(([what]) =>
        problems.some(({ message }) => message.endsWith(` is not ${what}`)),
      );
      return found === undefined || spot.place.isShape ? [] : [[spot, found[1]]];
    }),
  );
