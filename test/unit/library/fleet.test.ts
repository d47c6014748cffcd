import fc from "fast-check";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InvalidFleetError as FleetError } from "../../../generator/library/types/api.js";
import { temporaryProject, type TemporaryProject } from "../../types/temporary-sdk.js";
import { fleetSamples } from "./fleets.js";
import { everything, pairedChart, replicatedChart } from "../sdk/toy-charts.js";

interface Cluster {
  readonly name: string;
  readonly network: string;
  readonly chart: object;
  readonly values: object;
}
type Make = (values: object) => object;
interface Root {
  readonly fleet: (fleet: unknown) => { readonly clusters: readonly Cluster[] };
  readonly toYaml: (values: object) => string;
  readonly InvalidFleetError: typeof FleetError;
}

let project: TemporaryProject;
let root: Root;
let make: { readonly everyThing: Make; readonly paired: Make; readonly replicated: Make };
beforeAll(async () => {
  project = await temporaryProject([everything, pairedChart, replicatedChart]);
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(join(project.sdk, `${name}.js`)).href);
  root = (await load("index")) as Root;
  make = {
    ...((await load("every-thing")) as { readonly everyThing: Make }),
    ...((await load("paired")) as { readonly paired: Make }),
    ...((await load("replicated")) as { readonly replicated: Make }),
  };
});
afterAll(() => {
  project.remove();
});

/** What the error says, place by place; nothing where there is none. */
function problems(fleet: unknown): readonly (readonly [string, string])[] {
  try {
    root.fleet(fleet);
    return [];
  } catch (error) {
    if (!(error instanceof root.InvalidFleetError)) throw error;
    return error.problems.map(({ path, message }) => [path, message] as const);
  }
}

const group = (address: string, port?: number): object =>
  make.everyThing({
    discovery: { protocol: "multicast", address, ...(port !== undefined && { port }) },
  });

describe("what a fleet says of its clusters", () => {
  it.each(fleetSamples)("$title", ({ clusters, says }) => {
    const given = clusters.map(({ chart, values, ...cluster }) => ({
      ...cluster,
      values: make[chart](values),
    }));
    const said = problems({ clusters: given }).map(([path, text]) => {
      const [, index, key] = /^clusters\[(\d+)\]\.(\w+)/.exec(path) ?? [];
      return [Number(index), key, text];
    });
    expect(said).toEqual(says);
  });

  it("is one error that names every place", () => {
    const clusters = [
      { name: "blue", values: group("239.1.1.1") },
      { name: "green", values: group("239.1.1.1") },
      { name: "blue", values: { replicas: 3 } },
    ];
    expect(() => root.fleet({ clusters })).toThrow(
      [
        "These clusters cannot be one fleet.",
        "  clusters[2].values must be what a chart's function returned: neither a plain object nor a copy",
        "  clusters[1].values.discovery.address: green has the multicast address 239.1.1.1:46655 of blue: no two clusters of a network may share it",
      ].join("\n"),
    );
  });

  it("is told of addresses that come from outside, too", () => {
    process.env["FLEET_TEST_ADDRESS"] = "239.1.1.1";
    const outside = group(process.env["FLEET_TEST_ADDRESS"]);
    delete process.env["FLEET_TEST_ADDRESS"];
    const clusters = [
      { name: "blue", values: outside },
      { name: "green", values: group("239.1.1.1") },
    ];
    expect(problems({ clusters })).toEqual([
      [
        "clusters[1].values.discovery.address",
        "green has the multicast address 239.1.1.1:46655 of blue: no two clusters of a network may share it",
      ],
    ]);
  });

  it("holds exactly when no two clusters of a network have one address and port", () => {
    const cluster = fc.record({
      network: fc.constantFrom("default", "oslo"),
      address: fc.constantFrom("239.1.1.1", "239.1.1.2", "239.1.1.3"),
      port: fc.constantFrom(undefined, 1024, 46655),
    });
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 5 }), (clusters) => {
        const given = clusters.map(({ network, address, port }, index) => ({
          name: `c${index}`,
          network,
          values: group(address, port),
        }));
        const keys = clusters.map(({ network, address, port = 46655 }) =>
          [network, address, port].join(),
        );
        expect(problems({ clusters: given })).toHaveLength(keys.length - new Set(keys).size);
      }),
    );
  });
});

describe("what a fleet says of its sites", () => {
  const names = fc.constantFrom("lon", "nyc", "tok");
  const site = fc.record({
    sites: fc.constantFrom("production", "staging"),
    own: names,
    others: fc.uniqueArray(names),
    version: fc.constantFrom(undefined, "1.0", "2.0"),
  });
  type Site = typeof site extends fc.Arbitrary<infer S> ? S : never;
  const said = (all: readonly Site[]): readonly string[] =>
    problems({
      clusters: all.map(({ sites, own, others, version }, index) => ({
        name: `c${index}`,
        sites,
        values: make.replicated({
          sites: { kind: "named", site: own, others },
          ...(version !== undefined && { version }),
        }),
      })),
    }).map(([, text]) => text);

  it("is nothing exactly when each has its name, all have one version, and name each other", () => {
    fc.assert(
      fc.property(fc.array(site, { maxLength: 4 }), (all) => {
        const isRight = all.every((one) =>
          all.every((other) => {
            if (one === other || one.sites !== other.sites) return true;
            return (
              one.own !== other.own &&
              (one.version ?? "1.0") === (other.version ?? "1.0") &&
              one.others.includes(other.own) === other.others.includes(one.own)
            );
          }),
        );
        expect(said(all).length === 0).toBe(isRight);
      }),
    );
  });
});

describe("what a fleet takes", () => {
  const notMade =
    "clusters[0].values must be what a chart's function returned: neither a plain object nor a copy";
  it.each<[string, (made: object) => unknown]>([
    ["a plain object", () => ({ replicas: 3 })],
    ["a copy", (made) => ({ ...made })],
    ["a deep copy", (made) => structuredClone(made)],
    ["nothing", () => undefined],
    ["text", () => "values.yaml"],
  ])("no values that are %s", (_what, values) => {
    const made = make.everyThing({ replicas: 3 });
    expect(problems({ clusters: [{ name: "blue", values: values(made) }] })).toEqual([
      ["clusters[0].values", notMade],
    ]);
  });

  it.each<[unknown, readonly string[]]>([
    [undefined, ["the fleet must be set"]],
    [[], ["the fleet must be a map, not a list"]],
    [{}, ["clusters must be set"]],
    [{ clusters: {} }, ["clusters must be a list, not a map"]],
    [{ clusters: [3] }, ["clusters[0] must be a map, not 3"]],
    [{ cluster: [], clusters: [] }, ["unknown value 'cluster'; did you mean 'clusters'?"]],
  ])("%j is said to be wrong", (given, says) => {
    expect(problems(given).map(([, text]) => text)).toEqual(says);
  });

  it("no unknown keys, and no other types", () => {
    const values = make.everyThing({});
    const clusters = [
      { name: "a", netwrok: "oslo", values },
      { name: "b", zone: 1, values },
      { values },
      { name: 3, network: null, values },
    ];
    expect(problems({ clusters }).map(([, text]) => text)).toEqual([
      "unknown value 'clusters[0].netwrok'; did you mean 'clusters[0].network'?",
      "unknown value 'clusters[1].zone'",
      "clusters[2].name must be set",
      "clusters[3].name must be a string, not 3",
      "clusters[3].network must be a string, not null",
    ]);
  });
});

it("a fleet has its clusters in order, with their networks, charts and very values", () => {
  const blue = group("239.1.1.1");
  const far = make.paired({ nodes: { port: 1024 } });
  const { clusters } = root.fleet({
    clusters: [
      { name: "blue", values: blue },
      { name: "far", network: "frankfurt", values: far },
    ],
  });
  expect(clusters).toEqual([
    {
      name: "blue",
      network: "default",
      sites: "default",
      destination: "in-cluster",
      namespace: "blue",
      release: "blue",
      after: [],
      chart: { name: "every-thing", version: "1.2.3" },
      values: blue,
    },
    {
      name: "far",
      network: "frankfurt",
      sites: "default",
      destination: "in-cluster",
      namespace: "far",
      release: "far",
      after: [],
      chart: { name: "paired", version: "1.2.3" },
      values: far,
    },
  ]);
  expect(clusters[0]?.values).toBe(blue);
  expect(root.toYaml(clusters[1]?.values ?? {})).toBe("nodes:\n  port: 1024\n");
});
