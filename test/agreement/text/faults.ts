import { helms, type HelmName } from "../../helm/render.js";
import { names } from "../judges.js";
import { apiFaults } from "./api.js";
import type { Answer, Bench } from "./bench.js";
import type { BuiltChart } from "./chart.js";
import { withTexts, type Cover, type Spot } from "./cover.js";
import { differences, objectsOf, replaced, type Objects } from "./printed.js";
import { nameWith, packs, type Pack, type Sorted } from "./sort.js";
import { wholeFaults } from "./whole.js";

export interface Judged {
  readonly chart: BuiltChart;
  readonly bench: Bench;
  readonly cover: Cover;
  readonly sorted: Sorted;
}

/** One of how many documents that everyone takes is given to a whole run of Helm, which takes longer. */
const WHOLE_SHARE = 32;

const NO_ANSWER: Answer = { sentences: [], printed: {} };

/** What is wrong with what Helms make of the texts of a cover. */
export async function faultsOf(judged: Judged): Promise<readonly string[]> {
  const printed = new Printed();
  const faults = helms.map(async (helm) => {
    const found = await faultsIn(helm, judged, printed);
    return found.map((fault) => `${helm}: ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

async function faultsIn(
  helm: HelmName,
  judged: Judged,
  printed: Printed,
): Promise<readonly string[]> {
  const { chart, bench, cover, sorted } = judged;
  const { taken, refused } = sorted;
  const documents = [cover, ...taken, ...refused].map(({ document }) => chart.merged(document));
  const [plain = NO_ANSWER, ...answers] = await bench.answers(helm, documents);
  const unsaid = refused.flatMap((pack, index) =>
    unsaidOf(pack, answers[taken.length + index] ?? NO_ANSWER),
  );
  const plainObjects = objectsOf(plain);
  return [
    ...taken.flatMap((pack, index) =>
      printed.faults(pack, answers[index] ?? NO_ANSWER, plainObjects),
    ),
    ...refused.flatMap(onlySometimes),
    ...(await wholeFaults(helm, bench, cover, everyFew(taken, WHOLE_SHARE))),
    ...(await schemaFaults(helm, judged, unsaid)),
  ];
}

/** Judges what is printed: the same answer of another Helm has the same faults. */
class Printed {
  readonly #faults = new Map<
    Pack,
    { readonly answer: string; readonly faults: readonly string[] }
  >();

  faults(pack: Pack, answer: Answer, plain: Objects): readonly string[] {
    const known = this.#faults.get(pack);
    const text = JSON.stringify(answer);
    if (known?.answer === text) return known.faults;
    const faults = takenFaults(pack, answer, plain);
    this.#faults.set(pack, { answer: text, faults });
    return faults;
  }
}

const everyFew = <T>(all: readonly T[], share: number): readonly T[] =>
  all.filter((_, index) => index % share === 0);

const shown = (spot: Spot, text: string): string =>
  `${spot.place.name} as ${JSON.stringify(text.slice(0, 40))}`;

const textsOf = ({ texts }: Pack): string =>
  [...texts].map(([spot, text]) => shown(spot, text)).join(", ");

function takenFaults(pack: Pack, answer: Answer, plain: Objects): readonly string[] {
  const { sentences } = answer;
  if (sentences.length > 0) return sentences.map((one) => `refuses what validate takes: ${one}`);
  try {
    const objects = objectsOf(answer);
    return [
      ...differences(replaced(plain, pack.texts), replaced(objects, new Map())),
      ...apiFaults(objects, [...pack.texts.keys()]),
    ];
  } catch (error) {
    return [`prints what is no YAML: ${String(error)}; one of ${textsOf(pack)}`];
  }
}

const onlySometimes = ({ texts, said }: Pack): readonly string[] =>
  [...texts].flatMap(([spot, text]) =>
    said.has(spot) ? [] : [`is refused beside others alone: ${shown(spot, text)}`],
  );

/** Texts of which the templates do not say what `validate` says. */
const unsaidOf = (
  { texts, said }: Pack,
  { sentences }: Answer,
): readonly (readonly [Spot, string])[] =>
  [...texts].filter(([spot]) => {
    const problems = said.get(spot) ?? [];
    return !problems.some(({ message }) => sentences.some((one) => one.endsWith(message)));
  });

/** What of it Helm's validator does not say either, and what it says of right documents. */
async function schemaFaults(
  helm: HelmName,
  { chart, bench, cover, sorted: { taken } }: Judged,
  unsaid: readonly (readonly [Spot, string])[],
): Promise<readonly string[]> {
  const bySpot = new Map<Spot, readonly string[]>();
  for (const [spot, text] of unsaid) bySpot.set(spot, [...(bySpot.get(spot) ?? []), text]);
  const texts = packs(bySpot);
  const wrong = texts.map((one) => ({ texts: one, document: withTexts(cover.document, one) }));
  const refusals = await bench.refusals(
    helm,
    [...taken, ...wrong].map(({ document }) => chart.merged(document)),
  );
  return [
    ...taken.flatMap((_, index) =>
      refusals[index] === "" ? [] : [`refuses what validate takes: ${refusals[index]}`],
    ),
    ...wrong.flatMap((pack, index) => {
      const refusal = refusals[taken.length + index] ?? "";
      return [...pack.texts]
        .filter(([spot, text]) => !names(refusal, nameWith(spot, text, pack.document)))
        .map(([spot, text]) => `takes what validate refuses: ${shown(spot, text)}`);
    }),
  ];
}
