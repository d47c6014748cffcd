import { valueAt } from "../../../generator/library/runtime/plain.js";
import type { Answer, Bench } from "./bench.js";
import type { BuiltChart } from "./chart.js";
import { Harmless } from "./harmless.js";
import type { Place } from "./places.js";
import { ownAt, setOwn, write, type Document, type Path } from "./written.js";

/** A place in a document, with the harmless text that stands there. */
export interface Spot {
  readonly place: Place;
  readonly path: Path;
  readonly text: string;
  /** What the chart's defaults have there, and templates may treat as nothing said. */
  readonly otherwise: unknown;
}

/** A right document, and the places in it whose texts one sees in what is rendered. */
export interface Cover {
  readonly document: Document;
  readonly spots: readonly Spot[];
  readonly answer: Answer;
}

/** Attempts at a harmless text that the rules take, too. */
const ATTEMPTS = 8;

export const copy = (document: Document): Document => structuredClone(document);

/** A document with other texts at some of its places. */
export function withTexts(document: Document, texts: ReadonlyMap<Spot, string>): Document {
  const changed = copy(document);
  for (const [{ place, path }, text] of texts) {
    const parent = path.slice(0, -1).reduce<object>((o, key) => ownAt(o, key) as object, changed);
    const last = path.at(-1) ?? "";
    if (place.of === "value") setOwn(parent, last, text);
    else {
      const value = ownAt(parent, last);
      Reflect.deleteProperty(parent, last);
      setOwn(parent, text, value);
    }
  }
  return changed;
}

/** A base with as many of the places as it takes together. */
class Draft {
  document: Document;
  readonly spots: Spot[] = [];
  readonly #chart: BuiltChart;
  readonly #harmless: Harmless;

  constructor(base: Document, chart: BuiltChart, texts: Harmless) {
    this.document = base;
    this.#chart = chart;
    this.#harmless = texts;
  }

  /** Adds all places at once; where they do not go together, one half after the other. */
  add(places: readonly Place[]): void {
    const [place, another] = places;
    if (place === undefined) return;
    if (another === undefined) this.#addOne(place);
    else if (!this.#adds(places, 0, 0)) this.#addHalves(places);
  }

  #addHalves(places: readonly Place[]): void {
    const middle = Math.ceil(places.length / 2);
    this.add(places.slice(0, middle));
    this.add(places.slice(middle));
  }

  /** Beside what is there in the same items of lists, or else in items of its own. */
  #addOne(place: Place): void {
    const lists = place.steps.filter((step) => "item" in step).length;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
      for (let ownItems = 0; ownItems <= lists; ownItems += 1)
        if (this.#adds([place], attempt, ownItems)) return;
  }

  #adds(places: readonly Place[], attempt: number, ownItems: number): boolean {
    const document = copy(this.document);
    const spots = places.map((place): Spot => {
      const text = this.#harmless.at(place, attempt);
      const keyLike = (pattern: string | undefined) => this.#harmless.keyTo(place, pattern);
      const path = write(document, place, { text, keyLike, ownItems }, this.#chart.schema);
      const names = path.map(String);
      return { place, text, path, otherwise: valueAt(this.#chart.merged({}), names) };
    });
    if (!this.#chart.validate(document).valid) return false;
    this.document = document;
    this.spots.push(...spots);
    return true;
  }
}

/** Forms in which templates print a text: as it is, as the name of a variable, as a path below a volume. */
export const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase().replaceAll("-", "_"),
  (text) => text.replace(/^\//, ""),
];

const isSeen = ({ text }: Spot, { printed }: Answer): boolean =>
  Object.values(printed).some((file) => forms.some((form) => file.includes(form(text))));

/** Bases that are tried, and rendered, together: the first one by itself, since it shows the most. */
const chunksOf = (bases: readonly Document[]): readonly (readonly Document[])[] => {
  const starts = [
    0,
    ...Array.from({ length: Math.ceil(bases.length / CHUNK) }, (_, at) => 1 + at * CHUNK),
  ];
  return starts.map((start, at) => bases.slice(start, starts[at + 1]));
};

const CHUNK = 12;

/** Documents in which together all places are seen, and the places that none shows. */
export async function coversOf(chart: BuiltChart, bench: Bench, places: readonly Place[]) {
  const covers: Cover[] = [];
  const texts = new Harmless();
  let missing = places;
  const chunks = chunksOf(chart.bases);
  // Again for what others took the place of, such as another branch of a union.
  for (const bases of [...chunks, ...chunks]) {
    if (missing.length === 0) break;
    const drafts = bases.map((base) => new Draft(base, chart, texts));
    for (const draft of drafts) draft.add(missing);
    const merged = drafts.map(({ document }) => chart.merged(document));
    const answers = await bench.answers("helm4", merged);
    const candidates = drafts.map(({ document, spots }, index): Cover => {
      const answer = answers[index] ?? { sentences: [], printed: {} };
      return { document, answer, spots: spots.filter((spot) => isSeen(spot, answer)) };
    });
    for (const { spots, ...rest } of candidates.toSorted(
      (a, b) => b.spots.length - a.spots.length,
    )) {
      const fresh = spots.filter(({ place }) => missing.includes(place));
      if (fresh.length > 0) covers.push({ ...rest, spots: fresh });
      missing = missing.filter((place) => !fresh.some((spot) => spot.place === place));
    }
  }
  return { covers, missing };
}
