import type { Claim, IsUnion, Known, MADE, Made } from "./claims.js";
import type { ClusterInput, FleetInput, NetworkOf } from "./fleet.js";
import type { Message } from "./message.js";
import type { UnknownKey } from "./unknown-key.js";

/** A fleet where nothing is wrong with it; else the same with messages in the wrong places. */
export type Checked<F extends FleetInput> = [F] extends [Expected<F>] ? F : Expected<F>;

type Expected<F extends FleetInput> = {
  [K in keyof F]: K extends "clusters"
    ? ExpectedClusters<F["clusters"], Problems<F["clusters"]>>
    : UnknownKey<K, keyof FleetInput, null>;
};

type ExpectedClusters<Clusters, P> = {
  [I in keyof Clusters]: {
    [K in keyof Clusters[I]]: K extends keyof ClusterInput
      ? MessageAt<P, I, K> extends infer Said
        ? [Said] extends [never]
          ? Clusters[I][K]
          : Said
        : never
      : UnknownKey<K, keyof ClusterInput, [[null, "clusters"], I, "item"]>;
  };
};

type MessageAt<P, I, K> = P extends [I, K, infer Said] ? Said : never;

/**
 * A union of index, key and message: what is certainly wrong with a list of clusters. `Names` and
 * `Taken` are of the clusters before: what these are called, and what they claim.
 */
type Problems<
  Clusters,
  Before extends readonly unknown[] = [],
  Names = never,
  Taken = never,
  Found = never,
> = Clusters extends readonly [infer First extends ClusterInput, ...infer Rest]
  ? Problems<
      Rest,
      [...Before, First],
      Names | Known<First["name"]>,
      Taken | NotIn<Taken, TakenBy<First, `${Before["length"]}`>>,
      | Found
      | ProblemsOf<
          First,
          `${Before["length"]}`,
          Names,
          TakenBy<First, `${Before["length"]}`>,
          Taken
        >
    >
  : Found;

type ProblemsOf<One extends ClusterInput, I extends string, Names, Takes, Taken> =
  | (Known<One["name"]> extends infer Name
      ? Name extends Names
        ? [I, "name", Message<"sameName", { value: Name }>]
        : never
      : never)
  | [I, "values", Shared<Takes, Taken> | Twice<ClaimsOf<One["values"]>, NameOf<One, I>>];

/** What one cluster takes of its network for itself. */
interface Take<Network, What, Value, Name> {
  readonly network: Network;
  readonly what: What;
  readonly value: Value;
  readonly name: Name;
}

type TakenBy<One extends ClusterInput, I extends string> = TakeOf<
  ClaimsOf<One["values"]>[number],
  Known<NetworkOf<One>>,
  NameOf<One, I>
>;

type TakeOf<C, Network, Name> = [Network] extends [never]
  ? never
  : C extends Claim<infer What, infer Value, unknown>
    ? Take<Network, What, Value, Name>
    : never;

type NotIn<Taken, T> =
  T extends Take<infer Network, infer What, infer Value, unknown>
    ? [Extract<Taken, Take<Network, What, Value, unknown>>] extends [never]
      ? T
      : never
    : never;

/** What is said of each thing that another cluster took before. */
type Shared<Takes, Taken> =
  Takes extends Take<infer Network, infer What, infer Value, infer Name>
    ? Extract<Taken, Take<Network, What, Value, unknown>> extends infer Other
      ? Other extends Take<unknown, unknown, unknown, infer OtherName>
        ? Message<"sharedInFleet", { cluster: Name; what: What; value: Value; other: OtherName }>
        : never
      : never
    : never;

/** What is said of each thing that one cluster claims a second time. */
type Twice<Claims, Name, Before = never, Found = never> = Claims extends readonly [
  infer First,
  ...infer Rest,
]
  ? Twice<Rest, Name, Before | First, Found | Again<First, Before, Name>>
  : Found;

type Again<C, Before, Name> =
  C extends Claim<infer What, infer Value, infer Path>
    ? Extract<Before, Claim<What, Value, unknown>> extends infer Other
      ? Other extends Claim<unknown, unknown, infer OtherPath>
        ? Message<
            "sharedInCluster",
            { cluster: Name; what: What; value: Value; path: Path; other: OtherPath }
          >
        : never
      : never
    : never;

/** The claims of values; none where they are one of several, or not known to be of a chart. */
type ClaimsOf<Values> = Values extends { readonly [MADE]?: Made<string, infer Claims> }
  ? IsUnion<Claims> extends true
    ? readonly []
    : Claims
  : readonly [];

/** A cluster's name, or its place where the name is not known. */
type NameOf<One extends ClusterInput, I extends string> = [Known<One["name"]>] extends [never]
  ? `clusters[${I}]`
  : One["name"];
