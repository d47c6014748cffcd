import type { Claim, IsUnion, Known, MADE, Made, Named } from "./claims.js";
import type {
  ClusterInput,
  DefaultDestination,
  DestinationInput,
  FleetInput,
  NetworkOf,
  SitesOf,
} from "./fleet.js";
import type { Message } from "./message.js";
import type { Order } from "./number.js";
import type { Sum } from "./sum.js";
import type { UnknownKey } from "./unknown-key.js";

/** A fleet where nothing is certainly wrong with it; else with messages in the wrong places. */
export type Checked<F extends FleetInput> = [F] extends [Expected<F>] ? F : Expected<F>;

type Expected<F extends FleetInput> = {
  [K in keyof F]: K extends "clusters"
    ? ExpectedClusters<
        F["clusters"],
        ByName<F["clusters"]>,
        ByKey<F["clusters"]>,
        ByRelease<F["clusters"]>,
        DestinationsOf<F>
      >
    : K extends "destinations"
      ? ExpectedDestinations<F["destinations"], F["clusters"]>
      : UnknownKey<K, keyof FleetInput, null>;
};

/** Names of the destinations; `string` where they are not written. */
type DestinationsOf<F> = F extends { readonly destinations: infer D extends object }
  ? keyof D
  : string;

type Clusters = readonly ClusterInput[];

type ExpectedClusters<L extends Clusters, Names, Keys, Releases, Destinations> = {
  [I in keyof L]: {
    [K in keyof L[I]]: K extends keyof ClusterInput
      ? K extends "after"
        ? ExpectedAfter<L[I]["after"], NameOf<L[I], I>, Names>
        :
              | ProblemOf<L[I], I, K, L, Names, Keys>
              | PlaceProblem<L[I], I, K, L, Releases, Destinations> extends infer Said
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
  [I in IndexOf<L> as Key<ClaimsOf<L[I]["values"]>[number], L[I]>]: I;
};

type IndexOf<L extends Clusters> = keyof L & `${number}`;

type ProblemOf<One extends ClusterInput, I, K, L extends Clusters, Names, Keys> = K extends "name"
  ? NameProblem<Known<One["name"]>, I, Names>
  : K extends "values"
    ? | Shared<ClaimsOf<One["values"]>[number], One, I, L, Keys>
      | Twice<ClaimsOf<One["values"]>, NameOf<One, I>>
      | Unanswered<ClaimsOf<One["values"]>[number], One, I, L, Keys>
    : never;

/** Where a cluster is installed, as a word; never where that is not known. */
type ReleaseKey<One extends ClusterInput> =
  `${Known<DestinationOf<One>>}\n${Known<NamespaceOf<One>>}\n${Known<ReleaseOf<One>>}`;

type DestinationOf<One> = Written<One, "destination", DefaultDestination>;
type NamespaceOf<One extends ClusterInput> = Written<One, "namespace", One["name"]>;
type ReleaseOf<One extends ClusterInput> = Written<One, "release", One["name"]>;

type Written<One, Key extends string, Otherwise> = One extends {
  readonly [K in Key]: infer Value extends string;
}
  ? Value
  : Otherwise;

/** Indexes of clusters by where they are installed. */
type ByRelease<L extends Clusters> = { [I in IndexOf<L> as ReleaseKey<L[I]>]: I };

/** What is wrong with where a cluster is installed, said at the release, or at the name without one. */
type PlaceProblem<
  One extends ClusterInput,
  I,
  K,
  L extends Clusters,
  Releases,
  Destinations,
> = K extends "destination"
  ? [Known<DestinationOf<One>>] extends [never]
    ? never
    : DestinationOf<One> extends Destinations
      ? never
      : Message<"unknownDestination", { cluster: NameOf<One, I>; value: DestinationOf<One> }>
  : K extends (Known<Written<One, "release", never>> extends never ? "name" : "release")
    ? FirstAt<ReleaseKey<One>, I, Releases> extends infer First extends IndexOf<L>
      ? First extends I
        ? never
        : L[First]["name"] extends One["name"]
          ? never
          : Message<
              "sameRelease",
              {
                cluster: NameOf<One, I>;
                release: ReleaseOf<One>;
                namespace: NamespaceOf<One>;
                other: NameOf<L[First], First>;
              }
            >
      : never
    : never;

type ExpectedAfter<After, Cluster, Names> = {
  [J in keyof After]: [Known<After[J]>] extends [never]
    ? After[J]
    : After[J] extends keyof Names
      ? After[J] extends Cluster
        ? Message<"afterItself", { cluster: Cluster }>
        : After[J]
      : string extends keyof Names
        ? After[J]
        : Message<"unknownCluster", { cluster: Cluster; value: After[J] & string }>;
};

type ExpectedDestinations<D, L extends Clusters> = {
  [Name in keyof D]: {
    [K in keyof D[Name]]: K extends "pods"
      ? Room<Name, D[Name][K], L>
      : K extends keyof DestinationInput
        ? K extends "server"
          ? Written<D[Name], "name", never> extends never
            ? D[Name][K]
            : Message<
                "bothSet",
                {
                  one: [[[null, "destinations"], Name], "name"];
                  other: [[[null, "destinations"], Name], K];
                }
              >
          : D[Name][K]
        : UnknownKey<K, keyof DestinationInput, [[null, "destinations"], Name]>;
  };
};

/** The room of a destination, or what is said where it is too small for what is for it. */
type Room<Name, Pods, L extends Clusters> =
  PodsIn<L, Name> extends [infer Sum extends number, infer Shares extends string]
    ? [Known<Pods>, Known<Sum>] extends [infer Most extends number, infer All extends number]
      ? [Most] extends [never]
        ? Pods
        : [All] extends [never]
          ? Pods
          : Order<All, Most> extends ">"
            ? Message<"noRoom", { destination: Name; maximum: Most; sum: All; shares: Shares }>
            : Pods
      : Pods
    : Pods;

/** How many pods clusters bring to a destination, and which how many. */
type PodsIn<L extends Clusters, Name, All = 0, Shares extends string = ""> = L extends readonly [
  infer One extends ClusterInput,
  ...infer Rest extends Clusters,
]
  ? DestinationOf<One> extends Name
    ? PodsOf<One["values"]> extends infer Pods extends number
      ? PodsIn<
          Rest,
          Name,
          Sum<All, Pods>,
          `${Shares}${Shares extends "" ? "" : ", "}${One["name"]} ${Pods}`
        >
      : never
    : PodsIn<Rest, Name, All, Shares>
  : [All, Shares];

type PodsOf<Values> = Values extends {
  readonly [MADE]?: Made<string, readonly unknown[], infer Pods>;
}
  ? Pods extends number
    ? Pods
    : number
  : number;

type NameProblem<Name, I, Names> = Name extends ""
  ? Message<"empty", { path: [[[null, "clusters"], I, "item"], "name"] }>
  : FirstAt<Name, I, Names> extends I
    ? never
    : Message<"sameName", { value: Name }>;

/** A claim and where it holds as a word: the compiler compares those fast. */
type Key<C, One> =
  C extends Claim<infer Kind, infer What extends string, infer Value extends string, unknown>
    ? Kind extends "uniqueInFleet"
      ? Within<NetworkOf<One>, `${What}\n${Value}`>
      : Kind extends "sameInSites"
        ? Within<SitesOf<One>, What, "\nalike in ">
        : SiteKey<One, What, Value>
    : never;

/** The word of what is unique in the same sites. */
type SiteKey<One, What, Value> = Within<
  SitesOf<One>,
  `${What & string}\n${Value & string}`,
  "\nunique in "
>;

type Within<Where, Claimed extends string, Kind extends string = ""> = [Known<Where>] extends [
  never,
]
  ? never
  : `${Kind}${Where & string}\n${Claimed}`;

/** What is said of each thing that another cluster claimed before, or claimed differently. */
type Shared<C, One extends ClusterInput, I, L extends Clusters, Keys> =
  C extends Claim<infer Kind, infer What, infer Value, unknown>
    ? FirstAt<Key<C, One>, I, Keys> extends infer First extends IndexOf<L>
      ? First extends I
        ? never
        : Kind extends "sameInSites"
          ? Differing<C, NameOf<One, I>, ValueOf<L[First], What>, NameOf<L[First], First>>
          : Message<
              Kind extends "uniqueInFleet" ? "sharedInFleet" : "sharedInSites",
              { cluster: NameOf<One, I>; what: What; value: Value; other: NameOf<L[First], First> }
            >
      : never
    : never;

type ValueOf<One extends ClusterInput, What> =
  Extract<
    ClaimsOf<One["values"]>[number],
    Claim<"sameInSites", What, unknown, unknown>
  > extends Claim<unknown, unknown, infer Value, unknown>
    ? Value
    : never;

type Differing<C, Name, OtherValue, Other> =
  C extends Claim<unknown, infer What, infer Value, unknown>
    ? [OtherValue] extends [Value]
      ? never
      : Message<
          "differsInSites",
          { cluster: Name; what: What; value: Value; other: Other; otherValue: OtherValue }
        >
    : never;

/** What is said of those that a cluster names and that certainly do not name it. */
type Unanswered<C, One extends ClusterInput, I, L extends Clusters, Keys> =
  C extends Claim<"mutualInSites", infer What, infer Own, unknown, Named<infer List, unknown>>
    ? List extends readonly unknown[]
      ? {
          [J in keyof List]: FirstAt<SiteKey<One, What, Known<List[J]>>, "", Keys> extends infer At
            ? At extends IndexOf<L>
              ? Refused<ClaimsOf<L[At]["values"]>[number], What, Own> extends infer Path
                ? [Path] extends [never]
                  ? never
                  : Message<
                      "notMutual",
                      {
                        cluster: NameOf<One, I>;
                        what: What;
                        value: List[J];
                        other: NameOf<L[At], At>;
                        own: Own;
                        path: Path;
                      }
                    >
                : never
              : never
            : never;
        }[number]
      : never
    : never;

/** Where claims list others without `Own`; never where they may have it. */
type Refused<C, What, Own> =
  C extends Claim<"mutualInSites", What, unknown, unknown, Named<infer List, infer Path>>
    ? List extends readonly unknown[]
      ? Own extends List[number]
        ? never
        : Path
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
  C extends Claim<infer Kind, infer What, infer Value, infer Path>
    ? Extract<Before, Claim<Kind, What, Value, unknown>> extends infer Other
      ? Other extends Claim<unknown, unknown, unknown, infer OtherPath>
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
