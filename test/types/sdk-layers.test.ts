import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../generator/library/types/api.js";
import { layersSamples, REMOVED, type LayersSample } from "../unit/library/layers.js";
import { everything } from "../unit/sdk/toy-charts.js";
import { compile, type Diagnostic } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

interface Root {
  readonly layer: (...layers: readonly object[]) => object;
  readonly removed: symbol;
}

let project: TemporaryProject;
let root: Root;
let everyThing: (values: object) => object;
let diagnostics: readonly Diagnostic[];
beforeAll(async () => {
  project = await temporaryProject([everything]);
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(join(project.sdk, `${name}.js`)).href);
  root = (await load("index")) as Root;
  everyThing = ((await load("every-thing")) as { everyThing: typeof everyThing }).everyThing;
  const lines = [
    'import { layer, removed } from "@fairlead/values";',
    'import { everyThing, type EveryThing } from "@fairlead/values/every-thing";',
    ...layersSamples.map(
      (sample) => `{ ${constants(sample)}everyThing(layer(${names(sample)})); }`,
    ),
    // Literals stay, for the next who look at them.
    "const base = { replicas: 3, tls: { enabled: true } } as const;",
    "const made = everyThing(layer({ base }, { production: { replicas: 5, tls: removed } }));",
    "const five: 5 = made.replicas;",
    "const gone: keyof typeof made.hosts = five;",
  ];
  writeFileSync(join(project.folder, "layers.ts"), lines.join("\n"));
  diagnostics = compile(project.folder, [join(project.folder, "layers.ts")]);
});
afterAll(() => {
  project.remove();
});

const constants = ({ layers }: LayersSample): string =>
  layers
    .flatMap((one) => Object.entries(one))
    .map(
      ([name, values]) =>
        `const ${name} = ${JSON.stringify(values).replaceAll(`"${REMOVED}"`, "removed")} as const; `,
    )
    .join("");

const names = ({ layers }: LayersSample): string =>
  layers.map((one) => `{ ${Object.keys(one).join()} }`).join(", ");

/** The table's own values, with the constant in its places. */
const filled = (value: unknown): unknown => {
  if (value === REMOVED) return root.removed;
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
};

describe.each(layersSamples.map((sample, index) => ({ ...sample, index })))(
  "$title",
  ({ layers, merged, says = [], index }) => {
    it("when it runs", () => {
      const make = (): object =>
        everyThing(root.layer(...layers.map((one) => filled(one) as object)));
      if (merged !== undefined) expect(make()).toEqual(merged);
      else expect(problemsOf(make)).toEqual(says);
    });

    it("to the compiler", () => {
      const said = diagnostics.filter(({ line }) => line === index + 3);
      if (says.length === 0) expect(said).toEqual([]);
      else
        expect(says.filter((sentence) => JSON.stringify(said).includes(quoted(sentence)))).toEqual(
          says,
        );
    });
  },
);

const quoted = (sentence: string): string => JSON.stringify(`"${sentence}"`).slice(1, -1);

function problemsOf(make: () => unknown): readonly string[] {
  try {
    make();
    return [];
  } catch (error) {
    const { problems } = error as { readonly problems: readonly Problem[] };
    return problems.map(({ message }) => message).sort();
  }
}

it("keeps literals", () => {
  const last = layersSamples.length + 6;
  expect(diagnostics.filter(({ line }) => line > layersSamples.length + 2)).toMatchObject([
    { line: last, code: 2322 },
  ]);
});

describe("layers that are none", () => {
  it.each([
    [[{}], "layers[0] must be one layer under its name, as in layer({ base }, { production })"],
    [
      [{ base: {} }, { one: {}, other: {} }],
      "layers[1] must be one layer under its name, as in layer({ base }, { production })",
    ],
    [[{ base: 3 }], "base must be a map, not 3"],
    [
      [{ base: { tls: { enabled: true } } }, { production: { tls: { secret: REMOVED } } }],
      "production removes tls.secret, which no layer before it has: take it out there, or name what one has",
    ],
  ])("%j", (layers, sentence) => {
    expect(problemsOf(() => root.layer(...layers.map((one) => filled(one) as object)))).toEqual([
      sentence,
    ]);
  });
});
