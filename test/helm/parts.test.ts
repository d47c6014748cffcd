import { describe, expect, it } from "vitest";
import { charts, chartsWithObjects } from "../charts.js";
import { built } from "./chart.js";
import { everything } from "./everything.js";
import { illegalNames } from "./legal-names.js";
import { helm, helms, objectsIn } from "./render.js";
import { isWorkload } from "./workload.js";

/** Charts that are made of others alone. */
const composed = charts.filter((chart) => !chartsWithObjects.includes(chart));

/** Of one object: what only one of a namespace may have. */
const nameOf = ({ kind, metadata }: { kind: string; metadata: { name: string } }): string =>
  `${kind} ${metadata.name}`;

describe.each(composed)("$metadata.name", ({ metadata, dependencies = {} }) => {
  const aliases = Object.entries(dependencies);
  const all = Object.fromEntries(
    aliases.map(([alias, { chart }]) => [
      alias,
      { enabled: true, ...everything[chart.metadata.name] },
    ]),
  );
  const rendered = async (
    name: (typeof helms)[number],
    release: string,
    values: object,
    chart = metadata.name,
  ) => {
    const args = ["template", release, built(`charts/${chart}`), "--namespace", "identity"];
    const input = JSON.stringify(values);
    return objectsIn(await helm(name, [...args, "--values", "-"], { input }));
  };

  it.each(["a", "1", "a.b", metadata.name, ...Object.keys(dependencies), "x".repeat(53)])(
    "has a name for each object of the release %s",
    async (release) => {
      const objects = await rendered("helm4", release, all);
      const names = objects.map(nameOf);
      expect([...new Set(names)]).toEqual(names);
      expect(objects.flatMap(illegalNames)).toEqual([]);
      const selectors = objects
        .filter(({ kind }) => kind === "StatefulSet" || kind === "Deployment")
        .map((object) =>
          JSON.stringify((object as { spec?: { selector?: unknown } }).spec?.selector),
        );
      expect(new Set(selectors).size).toBe(aliases.length);
    },
  );

  it.each(helms)(
    "has by %s what is enabled, named after the release and the alias",
    async (name) => {
      for (const [alias, { chart }] of aliases) {
        const others = aliases.map(([other]) => [
          other,
          { ...all[other], enabled: other === alias },
        ]);
        const objects = await rendered(name, "a", Object.fromEntries(others) as object);
        const values = { ...dependencies[alias]?.defaults, ...all[alias], nameOverride: alias };
        const alone = await rendered(name, "a", values, chart.metadata.name);
        expect(objects.map(nameOf).sort()).toEqual(alone.map(nameOf).sort());
        const workloads = objects.filter(isWorkload).map(({ metadata }) => metadata.name);
        expect(workloads).toContain(`a-${alias}`);
      }
    },
  );
});
