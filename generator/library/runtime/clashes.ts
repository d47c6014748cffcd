import type { Problem } from "../types/api.js";
import { claimsOf, type Claim } from "./claims.js";
import type { GivenCluster } from "./fleet-input.js";
import { message } from "./message.js";

interface Claimant {
  readonly cluster: GivenCluster;
  readonly claims: readonly Claim[];
}

/** What clusters may not have alike, or must: names, and what their charts claim of others. */
export function clashes(clusters: readonly GivenCluster[]): readonly Problem[] {
  const claimants = clusters.map((cluster) => ({
    cluster,
    claims: claimsOf(cluster.chart, cluster.values),
  }));
  return claimants.flatMap((claimant, index) => {
    const before = claimants.slice(0, index);
    return [
      ...nameProblems(claimant, before),
      ...claimant.claims.flatMap((claim, at) => [
        ...otherProblems(claim, claimant, before),
        ...ownProblems(claim, claimant, claimant.claims.slice(0, at)),
        ...unanswered(claim, claimant, claimants),
      ]),
    ];
  });
}

const nameProblems = (
  { cluster: { name, path } }: Claimant,
  before: readonly Claimant[],
): readonly Problem[] =>
  before.some(({ cluster }) => cluster.name === name)
    ? [{ path: `${path}.name`, message: message("sameName", { value: name }) }]
    : [];

const placeOf = ({ cluster }: Claimant, { path }: Claim): string =>
  `${cluster.path}.values.${path}`;

/** Whether a claim speaks of two clusters: of one network, or of the same sites. */
const spansBoth = ({ kind }: Claim, one: GivenCluster, other: GivenCluster): boolean =>
  kind === "uniqueInFleet" ? one.network === other.network : one.sites === other.sites;

const isTold = (kind: Claim["kind"]) =>
  kind === "uniqueInFleet" ? ("sharedInFleet" as const) : ("sharedInSites" as const);

/** What the first of the clusters before says against a claim. */
function otherProblems(
  claim: Claim,
  claimant: Claimant,
  before: readonly Claimant[],
): readonly Problem[] {
  const { kind, what, value } = claim;
  const { cluster } = claimant;
  const parts = { cluster: cluster.name, what, value };
  const first = before
    .filter((other) => spansBoth(claim, cluster, other.cluster))
    .flatMap(({ cluster: { name }, claims }) => claims.map((one) => ({ ...one, other: name })))
    .find((one) => isAbout(one, claim) && (kind === "sameInSites" || one.value === value));
  if (first === undefined || (kind === "sameInSites" && first.value === value)) return [];
  const { other } = first;
  return [
    {
      path: placeOf(claimant, claim),
      message:
        kind === "sameInSites"
          ? message("differsInSites", { ...parts, other, otherValue: first.value })
          : message(isTold(kind), { ...parts, other }),
    },
  ];
}

/** Claims are held against those that are as unique, and as far. */
const isAbout = (one: Claim, other: Claim): boolean =>
  one.what === other.what && scopeOf(one) === scopeOf(other);

const scopeOf = ({ kind }: Claim): string => (kind === "mutualInSites" ? "uniqueInSites" : kind);

/** What one cluster claims a second time. */
function ownProblems(
  claim: Claim,
  claimant: Claimant,
  before: readonly Claim[],
): readonly Problem[] {
  const { what, value, path } = claim;
  const own = before.find(
    (one) => one.kind === claim.kind && one.what === what && one.value === value,
  );
  if (own === undefined) return [];
  const parts = { cluster: claimant.cluster.name, what, value, path, other: own.path };
  return [{ path: placeOf(claimant, claim), message: message("sharedInCluster", parts) }];
}

/** Others that a cluster names and that do not name it. */
function unanswered(
  claim: Claim,
  claimant: Claimant,
  claimants: readonly Claimant[],
): readonly Problem[] {
  const { others, what, value: own } = claim;
  if (others === undefined) return [];
  return [...new Set(others.list)].flatMap((value) => {
    const named = claimants
      .filter((other) => spansBoth(claim, claimant.cluster, other.cluster))
      .flatMap(({ cluster, claims }) =>
        claims.flatMap((one) =>
          isAbout(one, claim) && one.value === value ? [{ one, other: cluster.name }] : [],
        ),
      )[0];
    if (named?.one.others === undefined || named.one.others.list.includes(own)) return [];
    const { path } = named.one.others;
    const parts = { cluster: claimant.cluster.name, what, value, other: named.other, own, path };
    return [
      {
        path: `${claimant.cluster.path}.values.${others.path}`,
        message: message("notMutual", parts),
      },
    ];
  });
}
