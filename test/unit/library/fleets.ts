/** A cluster as the tables of tests have it: the chart's function by name, and what it is given. */
export interface SampleCluster {
  readonly name: string;
  readonly network?: string;
  readonly sites?: string;
  readonly chart: "everyThing" | "paired" | "replicated";
  readonly values: object;
}

/** Clusters, and what is said of each: index, key of the cluster, sentence. */
export interface FleetSample {
  readonly title: string;
  readonly clusters: readonly SampleCluster[];
  readonly says: readonly (readonly [number, "name" | "values", string])[];
}

const group = (address: string, port?: number): object => ({
  discovery: { protocol: "multicast", address, ...(port !== undefined && { port }) },
});
const named = (name: string, values: object, network?: string): SampleCluster => ({
  name,
  ...(network !== undefined && { network }),
  chart: "everyThing",
  values,
});
const paired = (name: string, values: object): SampleCluster => ({ name, chart: "paired", values });

/** A cluster of several sites, `lon` with `nyc` unless said otherwise. */
const site = (
  name: string,
  own: string,
  others: readonly string[],
  more: object = {},
  sites?: string,
): SampleCluster => ({
  name,
  ...(sites !== undefined && { sites }),
  chart: "replicated",
  values: { sites: { kind: "named", site: own, others }, ...more },
});
const queue = (name: string, given: object, sites?: string): SampleCluster => ({
  name,
  ...(sites !== undefined && { sites }),
  chart: "replicated",
  values: { queue: given },
});
const sharedBySites = (cluster: string, what: string, other: string): string =>
  `${cluster} has the ${what} of ${other}: no two clusters of the same sites may share it, so give it another one, or other sites`;
const silent = (cluster: string, value: string, other: string, own: string): string =>
  `${cluster} names the site ${value}, but ${other}, which is that one, does not name ${own}: add it to sites.others of ${other}`;
const differing = (cluster: string, value: string, other: string, otherValue: string): string =>
  `${cluster} has the version ${value}, and ${other} has ${otherValue}: clusters of the same sites must have the same, so give both one, or one of them other sites`;

const shared = (cluster: string, what: string, other: string): string =>
  `${cluster} has the ${what} of ${other}: no two clusters of a network may share it`;

export const fleetSamples: readonly FleetSample[] = [
  { title: "no clusters", clusters: [], says: [] },
  {
    title: "other addresses and other ports",
    clusters: [
      named("blue", group("239.1.1.1")),
      named("green", group("239.1.1.2")),
      named("red", group("239.1.1.1", 1024)),
    ],
    says: [],
  },
  {
    title: "the same address and port, one of them by default",
    clusters: [named("blue", group("239.1.1.1")), named("green", group("239.1.1.1", 46655))],
    says: [[1, "values", shared("green", "multicast address 239.1.1.1:46655", "blue")]],
  },
  {
    title: "the same address in three clusters: of the first",
    clusters: ["a", "b", "c"].map((name) => named(name, group("239.1.1.1"))),
    says: [
      [1, "values", shared("b", "multicast address 239.1.1.1:46655", "a")],
      [2, "values", shared("c", "multicast address 239.1.1.1:46655", "a")],
    ],
  },
  {
    title: "the same address in other networks",
    clusters: [
      named("blue", group("239.1.1.1")),
      named("far", group("239.1.1.1"), "frankfurt"),
      named("farther", group("239.1.1.1"), "oslo"),
    ],
    says: [],
  },
  {
    title: "the same address in one network, by name or by default",
    clusters: [
      named("far", group("239.1.1.1"), "frankfurt"),
      named("blue", group("239.1.1.1")),
      named("as far", group("239.1.1.1"), "frankfurt"),
      named("near", group("239.1.1.1"), "default"),
    ],
    says: [
      [2, "values", shared("as far", "multicast address 239.1.1.1:46655", "far")],
      [3, "values", shared("near", "multicast address 239.1.1.1:46655", "blue")],
    ],
  },
  {
    title: "a branch without the address",
    clusters: [
      named("blue", { discovery: { protocol: "dns-ping" } }),
      named("green", { discovery: { protocol: "dns-ping" } }),
      named("red", {}),
    ],
    says: [],
  },
  {
    title: "the same address in two charts",
    clusters: [
      named("blue", group("239.1.1.1", 23364)),
      paired("other", { balancer: { address: "239.1.1.1" } }),
    ],
    says: [[1, "values", shared("other", "multicast address 239.1.1.1:23364", "blue")]],
  },
  {
    title: "defaults alone, two claims at once",
    clusters: [paired("blue", {}), paired("green", {})],
    says: [
      [1, "values", shared("green", "multicast address 239.0.0.1:46655", "blue")],
      [1, "values", shared("green", "multicast address 239.0.0.2:23364", "blue")],
    ],
  },
  {
    title: "one cluster with one address twice",
    clusters: [paired("blue", { balancer: { address: "239.0.0.1", port: 46655 } })],
    says: [
      [
        0,
        "values",
        "blue has the multicast address 239.0.0.1:46655 twice, in balancer.address and nodes.address: give each its own",
      ],
    ],
  },
  {
    title: "a value of one part, which is absent in most",
    clusters: [
      named("blue", { code: "ABC", level: "debug" }),
      named("green", {}),
      named("red", {}),
      named("grey", { code: "ABC", level: "debug" }),
    ],
    says: [[3, "values", shared("grey", "code ABC", "blue")]],
  },
  {
    title: "a name given twice, in other networks too",
    clusters: [named("blue", {}), named("blue", {}, "oslo")],
    says: [[1, "name", "there are two clusters named 'blue': give each a name of its own"]],
  },
  {
    title: "no name",
    clusters: [named("", {})],
    says: [[0, "name", "clusters[0].name must not be empty"]],
  },
  {
    title: "three sites that name each other",
    clusters: [
      site("a", "lon", ["nyc", "tok"]),
      site("b", "nyc", ["tok", "lon"]),
      site("c", "tok", ["lon", "nyc"]),
    ],
    says: [],
  },
  {
    title: "a site that another one does not name",
    clusters: [site("a", "lon", ["nyc"]), site("b", "nyc", ["tok"])],
    says: [[0, "values", silent("a", "nyc", "b", "lon")]],
  },
  {
    title: "the same, told at the later one",
    clusters: [site("b", "nyc", []), site("a", "lon", ["tok", "nyc"])],
    says: [[1, "values", silent("a", "nyc", "b", "lon")]],
  },
  {
    title: "a site that the fleet has not",
    clusters: [site("a", "lon", ["nyc"])],
    says: [],
  },
  {
    title: "two of the sites with one name",
    clusters: [site("a", "lon", ["nyc"]), site("b", "lon", ["nyc"])],
    says: [[1, "values", sharedBySites("b", "site lon", "a")]],
  },
  {
    title: "sites of the same names that are others, of other versions",
    clusters: [
      site("a", "lon", ["nyc"], {}, "production"),
      site("b", "nyc", ["lon"], {}, "production"),
      site("c", "lon", ["nyc"], { version: "2.0" }, "staging"),
      site("d", "nyc", ["lon"], { version: "2.0" }, "staging"),
      site("e", "nyc", ["tok"]),
    ],
    says: [],
  },
  {
    title: "sites by name and by default",
    clusters: [site("a", "lon", ["nyc"]), site("b", "nyc", [], {}, "default")],
    says: [[0, "values", silent("a", "nyc", "b", "lon")]],
  },
  {
    title: "other versions, one of them by default",
    clusters: [
      site("a", "lon", ["nyc"]),
      site("b", "nyc", ["lon"], { version: "2.0" }),
      site("c", "tok", [], { version: "1.0" }),
    ],
    says: [[1, "values", differing("b", "2.0", "a", "1.0")]],
  },
  {
    title: "other versions where a digest or no other site is",
    clusters: [
      site("a", "lon", []),
      site("b", "nyc", [], { version: "2.0", digest: "abc" }),
      { name: "c", chart: "replicated", values: { version: "2.0" } },
    ],
    says: [],
  },
  {
    title: "what is unique between sites, where a switch is on",
    clusters: [
      queue("a", { enabled: true, name: "q" }),
      queue("b", { enabled: true, name: "q" }),
      queue("c", { enabled: false, name: "q" }),
      queue("d", { name: "q" }),
      queue("e", { enabled: true, name: "r" }),
      queue("f", { enabled: true, name: "q" }, "staging"),
      queue("g", { enabled: true }),
    ],
    says: [[1, "values", sharedBySites("b", "queue q", "a")]],
  },
];
