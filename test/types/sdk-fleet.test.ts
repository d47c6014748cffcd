import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fleetSamples, type FleetSample } from "../unit/library/fleets.js";
import { everything, pairedChart, replicatedChart } from "../unit/sdk/toy-charts.js";
import { compile, instantiations, type Diagnostic } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

const IMPORTS = [
  'import { fleet } from "@fairlead/values";',
  'import { everyThing } from "@fairlead/values/every-thing";',
  'import { paired } from "@fairlead/values/paired";',
  'import { replicated } from "@fairlead/values/replicated";',
];

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject([everything, pairedChart, replicatedChart]);
});
afterAll(() => {
  project.remove();
});

function write(name: string, lines: readonly string[]): string {
  const file = join(project.folder, name);
  writeFileSync(file, [...IMPORTS, ...lines].join("\n"));
  return file;
}

describe("what the compiler says of a fleet, in the words of the runtime", () => {
  // Each key of each cluster has a line of its own.
  const lines = ({ clusters }: FleetSample): string[] => [
    "fleet({ clusters: [",
    ...clusters.flatMap(({ name, network, sites, chart, values }) => [
      `{ name: ${JSON.stringify(name)},`,
      (network === undefined ? "" : `network: ${JSON.stringify(network)},`) +
        (sites === undefined ? "" : `sites: ${JSON.stringify(sites)},`),
      `values: ${chart}(${JSON.stringify(values)}) },`,
    ]),
    "] });",
  ];
  let diagnostics: readonly Diagnostic[];
  beforeAll(() => {
    const files = fleetSamples.map((sample, index) => write(`${index}.ts`, lines(sample)));
    diagnostics = compile(project.folder, files);
  });

  it.each(fleetSamples.map((sample, index) => ({ ...sample, index })))(
    "$title",
    ({ says, index }) => {
      const said = diagnostics
        .filter(({ file }) => file === `${index}.ts`)
        .flatMap((diagnostic) => {
          const line = diagnostic.line - IMPORTS.length - 2;
          const key = (["name", "network", "values"] as const)[line % 3];
          return literals(diagnostic).map((text) => [Math.floor(line / 3), key, text]);
        });
      expect(said.sort()).toEqual([...says].sort());
    },
  );
});

/** The sentences in "Type … is not assignable to type '"…" | "…"'". */
function literals({ message }: Diagnostic): readonly string[] {
  const type = / is not assignable to type '(".*")'\.$/m.exec(message)?.[1] ?? "";
  return type === "" ? [message] : type.split(" | ").map((text) => String(JSON.parse(text)));
}

it("names every type that a project's own declarations need", () => {
  const file = write("exported.ts", [
    'export const one = everyThing({ replicas: 3, code: "ABC", level: "debug" });',
    'export const all = fleet({ clusters: [{ name: "one", values: one }] });',
    "export const [first] = all.clusters;",
    "export default all;",
  ]);
  expect(compile(project.folder, [file], { declaration: true })).toEqual([]);
});

it("costs the compiler little beside the clusters' own values", () => {
  const clusters = Array.from(
    { length: 10 },
    (_, index) =>
      `everyThing({ replicas: 3, discovery: { protocol: "multicast", address: "239.1.1.${index}" } })`,
  );
  const alone = write(
    "alone.ts",
    clusters.map((values) => `${values};`),
  );
  const together = write("together.ts", [
    "fleet({ clusters: [",
    ...clusters.map((values, index) => `{ name: "cluster-${index}", values: ${values} },`),
    "] });",
  ]);
  expect(compile(project.folder, [alone, together])).toEqual([]);
  const cost = instantiations([together]) / instantiations([alone]);
  expect(cost).toBeLessThan(2);
});
