import type { Problem } from "../types/api.js";
import type { GivenCluster, GivenDestination } from "./fleet-input.js";
import { message } from "./message.js";
import { podsOf } from "./pods.js";

/** What is wrong with where clusters are installed, and after which others. */
export const placeProblems = (
  clusters: readonly GivenCluster[],
  destinations: ReadonlyMap<string, GivenDestination> | undefined,
): readonly Problem[] => [
  ...clusters.flatMap((cluster, index) => [
    ...sameRelease(cluster, clusters.slice(0, index)),
    ...unknownDestination(cluster, destinations),
    ...unknownAfter(cluster, clusters),
  ]),
  ...circles(clusters),
  ...[...(destinations ?? [])].flatMap(([name, { pods }]) =>
    pods === undefined ? [] : noRoom(name, pods, clusters),
  ),
];

function sameRelease(one: GivenCluster, before: readonly GivenCluster[]): readonly Problem[] {
  const other = before.find(
    ({ destination, namespace, release }) =>
      destination === one.destination && namespace === one.namespace && release === one.release,
  );
  // Clusters of one name are told of already.
  if (other === undefined || other.name === one.name) return [];
  const { name: cluster, release, namespace } = one;
  const parts = { cluster, release, namespace, other: other.name };
  return [{ path: `${one.path}.release`, message: message("sameRelease", parts) }];
}

function unknownDestination(
  { name: cluster, destination: value, path }: GivenCluster,
  known: ReadonlyMap<string, unknown> | undefined,
): readonly Problem[] {
  if (known === undefined || known.has(value)) return [];
  return [
    {
      path: `${path}.destination`,
      message: message("unknownDestination", { cluster, value }),
    },
  ];
}

const unknownAfter = (
  { name: cluster, after, path }: GivenCluster,
  clusters: readonly GivenCluster[],
): readonly Problem[] =>
  after.flatMap((value, index) => {
    const at = `${path}.after[${index}]`;
    if (value === cluster) return [{ path: at, message: message("afterItself", { cluster }) }];
    if (clusters.some(({ name }) => name === value)) return [];
    return [{ path: at, message: message("unknownCluster", { cluster, value }) }];
  });

/** Each circle once, at the first of its clusters. */
function circles(clusters: readonly GivenCluster[]): readonly Problem[] {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (cluster: GivenCluster, way: readonly GivenCluster[]): void => {
    const at = way.indexOf(cluster);
    if (at >= 0) {
      const [first, ...others] = way.slice(at);
      if (first === undefined || others.length === 0) return;
      const ways = others.map(({ name }) => name).join(", ");
      problems.push({
        path: `${first.path}.after`,
        message: message("inCircle", { cluster: first.name, ways }),
      });
      return;
    }
    if (done.has(cluster.name)) return;
    for (const name of cluster.after) {
      const next = byName.get(name);
      if (next !== undefined) visit(next, [...way, cluster]);
    }
    done.add(cluster.name);
  };
  for (const cluster of clusters) visit(cluster, []);
  return problems;
}

function noRoom(
  destination: string,
  maximum: number,
  clusters: readonly GivenCluster[],
): readonly Problem[] {
  const there = clusters
    .filter((cluster) => cluster.destination === destination)
    .map(({ name, chart, values }) => ({ name, pods: podsOf(chart, values) }));
  const sum = there.reduce((all, { pods }) => all + pods, 0);
  if (sum <= maximum) return [];
  const shares = there.map(({ name, pods }) => `${name} ${pods}`).join(", ");
  return [
    {
      path: `destinations.${destination}.pods`,
      message: message("noRoom", { destination, maximum, sum, shares }),
    },
  ];
}
