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
  sameRelease:
    "{cluster} has the release {release} in the namespace {namespace}, as {other} has: give it another release or namespace",
  unknownDestination: "{cluster} is for '{value}', which is none of the destinations",
  unknownCluster: "{cluster} comes after '{value}', which is no cluster of the fleet",
  afterItself: "{cluster} comes after itself: leave it out",
  inCircle: "{cluster} comes after itself, by way of {ways}: leave one of them out",
  noRoom:
    "{destination} has room for {maximum} pods, and the clusters in it have {sum} ({shares}): say more room, or move one",
} as const;

/** Between the values that are one thing together, such as an address and a port. */
export const JOINT = ":";

/** A rule without a document, and who does not judge it, for documentation. */
export const fleetRuleText = ({ kind, what, of }: FleetRule): string =>
  `${law} the ${what} ${of.map(nameOf).join(JOINT)} (\`fleet\` judges this; ${fleetReaders[kind].helm})`;
