import { nameOf } from "../place.js";
import type { FleetRule } from "./fleet-rule.js";
import { fleetReaders } from "./fleet-readers.js";

const law = "no two clusters of a network may share";

/**
 * What is said of a fleet that breaks a rule, with places in braces. The only writer of these
 * messages: the types, the runtime and the documentation print what stands here.
 */
export const fleetSentences = {
  sharedInFleet: `{cluster} has the {what} {value} of {other}: ${law} it`,
  sharedInCluster:
    "{cluster} has the {what} {value} twice, in {path} and {other}: give each its own",
} as const;

/** Between the values that are one thing together, such as an address and a port. */
export const JOINT = ":";

/** A rule without a document, and who does not judge it, for documentation. */
export const fleetRuleText = ({ kind, what, of }: FleetRule): string =>
  `${law} the ${what} ${of.map(nameOf).join(JOINT)} (\`fleet\` judges this; ${fleetReaders[kind].helm})`;
