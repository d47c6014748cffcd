import type { Claim, IsUnion, Known, MADE, Made } from "./claims.js";
import type { ClusterInput, FleetInput, NetworkOf } from "./fleet.js";
import type { Message } from "./message.js";
import type { UnknownKey } from "./unknown-key.js";

/** A fleet where nothing is certainly wrong with it; else with messages in the wrong places. */
export type Checked<F extends FleetInput> = [F] extends [Expected<F>] ? F : Expected<F>;

type Expected<F extends FleetInput> = {
  [K in keyof F]: K extends "clusters"
    ? ExpectedClusters<F["clusters"], ByName<F["clusters"]>, ByKey<F["clusters"]>>
    : UnknownKey<K, keyof FleetInput, null>;
};

type Clusters = readonly ClusterInput[];

type ExpectedClusters<L extends Clusters, Names, Keys> = {
  [I in keyof L]: {
    [K in keyof L[I]]: K extends keyof ClusterInput
      ? ProblemOf<L[I], I, K, L, Names, Keys> extends infer Said
        ? [Said] extends [never]
          ? L[I][K]
          : Said
        : never
      : UnknownKey<K, keyof ClusterInput, [[null, "clusters"], I, "item"]>;
  };
};

/** Indexes of clusters by what these are called: a union, where several have one name. */
type ByName<L extends Clusters> = { [I in IndexOf<L> as Known<L[I]["name"]>]: I };

/** The same by what they claim. */
type ByKey<L extends Clusters> = {
  [I in IndexOf<L> as Key<ClaimsOf<L[I]["values"]>[number], NetworkOf<L[I]>>]: I;
};

type IndexOf<L extends Clusters> = keyof L & `${number}`;

type ProblemOf<One extends ClusterInput, I, K, L extends Clusters, Names, Keys> = K extends "name"
  ? NameProblem<Known<One["name"]>, I, Names>
  : K extends "values"
    ? | Shared<ClaimsOf<One["values"]>[number], One, I, L, Keys>
      | Twice<ClaimsOf<One["values"]>, NameOf<One, I>>
    : never;

type NameProblem<Name, I, Names> = Name extends ""
  ? Message<"empty", { path: [[[null, "clusters"], I, "item"], "name"] }>
  : FirstAt<Name, I, Names> extends I
    ? never
    : Message<"sameName", { value: Name }>;

/** A claim and its network as a word: the compiler compares those fast. */
type Key<C, Network> = [Known<Network>] extends [never]
  ? never
  : C extends Claim<infer What extends string, infer Value extends string, unknown>
    ? `${Network & string}\n${What}\n${Value}`
    : never;

/** What is said of each thing that another cluster claimed before. */
type Shared<C, One extends ClusterInput, I, L extends Clusters, Keys> =
  C extends Claim<infer What, infer Value, unknown>
    ? FirstAt<Key<C, NetworkOf<One>>, I, Keys> extends infer First extends IndexOf<L>
      ? First extends I
        ? never
        : Message<
            "sharedInFleet",
            { cluster: NameOf<One, I>; what: What; value: Value; other: NameOf<L[First], First> }
          >
      : never
    : never;

/** The first index that is found under a word, which may be `I`; never where the word is not there. */
type FirstAt<Word, I, Indexes> = Word extends string
  ? // A look-up: `keyof` would go through all words, once for each cluster.
    Indexes extends { readonly [W in Word]: infer Found }
    ? [Found] extends [I]
      ? I
      : FirstOf<Found>
    : never
  : never;

/** The lowest of some indexes. */
type FirstOf<
  Indexes,
  Counted extends readonly unknown[] = [],
> = `${Counted["length"]}` extends Indexes
  ? `${Counted["length"]}`
  : FirstOf<Indexes, [...Counted, unknown]>;

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
type ClaimsOf<Values> = [Values] extends [{ readonly [MADE]?: Made<string, infer Claims> }]
  ? IsUnion<Claims> extends true
    ? readonly []
    : Claims
  : readonly [];

/** A cluster's name, or its place where the name is not known. */
type NameOf<One extends ClusterInput, I> = [Known<One["name"]>] extends [never]
  ? `clusters[${I & string}]`
  : One["name"];
