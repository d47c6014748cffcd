import type { FleetRule } from "./fleet-rule.js";
import type { Rule } from "./rule.js";

/** Everyone who can judge or tell a rule. */
export type Reader = "helm" | "validate" | "typescript" | "inputSchema" | "documentation";

/** Why a reader cannot judge a kind of rule. */
type Reason = string;

type Readers = { readonly helm: true; readonly validate: true; readonly documentation: true } & {
  readonly [R in "typescript" | "inputSchema"]: true | Reason;
};

/** Who judges each kind of rule. A new kind, or a new reader, does not compile until it is here. */
export const readers: { readonly [K in Rule["kind"]]: Readers } = {
  atMost: {
    helm: true,
    validate: true,
    documentation: true,
    typescript: true,
    inputSchema: "JSON Schema cannot compare two values",
  },
  atLeast: {
    helm: true,
    validate: true,
    documentation: true,
    typescript: true,
    inputSchema: "the chart's defaults are not part of what a person writes",
  },
  exactlyOne: {
    helm: true,
    validate: true,
    documentation: true,
    typescript: true,
    inputSchema: true,
  },
  atMostOne: {
    helm: true,
    validate: true,
    documentation: true,
    typescript: true,
    inputSchema: true,
  },
  requires: {
    helm: true,
    validate: true,
    documentation: true,
    typescript: true,
    inputSchema: "the chart's defaults are not part of what a person writes",
  },
};

type FleetReaders = {
  readonly typescript: true;
  readonly fleet: true;
  readonly documentation: true;
} & {
  readonly [R in "helm" | "validate" | "inputSchema"]: Reason;
};

/** The same for rules between clusters: only a fleet has more than one of them. */
export const fleetReaders: { readonly [K in FleetRule["kind"]]: FleetReaders } = {
  uniqueInFleet: {
    typescript: true,
    fleet: true,
    documentation: true,
    helm: "Helm sees one release at a time",
    validate: "a document is one cluster's",
    inputSchema: "a document is one cluster's",
  },
};
