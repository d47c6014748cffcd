import type { FleetRule } from "./fleet-rule.js";

/** Why a reader cannot judge a kind of rule. */
type Reason = string;

type FleetReaders = {
  readonly typescript: true;
  readonly fleet: true;
  readonly documentation: true;
} & {
  readonly [R in "helm" | "validate" | "inputSchema"]: Reason;
};

/** A rule of which one release tells nothing. */
const between: FleetReaders = {
  typescript: true,
  fleet: true,
  documentation: true,
  helm: "Helm sees one release at a time",
  validate: "a document is one cluster's",
  inputSchema: "a document is one cluster's",
};

/** Who judges each kind of rule between clusters: only a fleet has more than one of them. */
export const fleetReaders: { readonly [K in FleetRule["kind"]]: FleetReaders } = {
  uniqueInFleet: between,
  uniqueInSites: between,
  mutualInSites: between,
  sameInSites: between,
};
