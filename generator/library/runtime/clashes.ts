import type { Problem } from "../types/api.js";
import { claimsOf, type Claim } from "./claims.js";
import type { GivenCluster } from "./fleet-input.js";
import { message } from "./message.js";

interface Claimant {
  readonly cluster: GivenCluster;
  readonly claims: readonly Claim[];
}

/** What clusters may not have alike: names, and within a network what their charts claim. */
export function clashes(clusters: readonly GivenCluster[]): readonly Problem[] {
  const claimants = clusters.map((cluster) => ({
    cluster,
    claims: claimsOf(cluster.chart, cluster.values),
  }));
  return claimants.flatMap((claimant, index) => {
    const before = claimants.slice(0, index);
    return [...nameProblems(claimant, before), ...claimProblems(claimant, before)];
  });
}

const nameProblems = (
  { cluster: { name, path } }: Claimant,
  before: readonly Claimant[],
): readonly Problem[] =>
  before.some(({ cluster }) => cluster.name === name)
    ? [{ path: `${path}.name`, message: message("sameName", { value: name }) }]
    : [];

function claimProblems(
  { cluster, claims }: Claimant,
  before: readonly Claimant[],
): readonly Problem[] {
  const neighbours = before.filter((other) => other.cluster.network === cluster.network);
  return claims.flatMap((claim, index) => {
    const { what, value } = claim;
    const path = `${cluster.path}.values.${claim.path}`;
    const parts = { cluster: cluster.name, what, value };
    const isSame = (other: Claim) => other.what === what && other.value === value;
    const first = neighbours.find((other) => other.claims.some(isSame));
    const own = claims.slice(0, index).find(isSame);
    return [
      ...(first === undefined
        ? []
        : [
            {
              path,
              message: message("sharedInFleet", { ...parts, other: first.cluster.name }),
            },
          ]),
      ...(own === undefined
        ? []
        : [
            {
              path,
              message: message("sharedInCluster", { ...parts, path: claim.path, other: own.path }),
            },
          ]),
    ];
  });
}
