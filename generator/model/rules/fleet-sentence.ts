import { nameOf } from "../place.js";
import type { FleetRule } from "./fleet-rule.js";
import { fleetReaders } from "./fleet-readers.js";

const law = "no two clusters of a network may share";
const lawOfSites = "no two clusters of the same sites may share";
const same = "clusters of the same sites must have the same";

/**
 * What is said of a fleet that breaks a rule, with places in braces. The only writer of these
 * messages: the types, the runtime and the documentation print what stands here.
 */
export const fleetSentences = {
  sharedInFleet: `{cluster} has the {what} {value} of {other}: ${law} it`,
  sharedInSites: `{cluster} has the {what} {value} of {other}: ${lawOfSites} it, so give it another one, or other sites`,
  sharedInCluster:
    "{cluster} has the {what} {value} twice, in {path} and {other}: give each its own",
  notMutual:
    "{cluster} names the {what} {value}, but {other}, which is that one, does not name {own}: add it to {path} of {other}",
  differsInSites: `{cluster} has the {what} {value}, and {other} has {otherValue}: ${same}, so give both one, or one of them other sites`,
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

/** A rule without a document, for documentation. */
function lawOf(rule: FleetRule): string {
  const named = `${rule.what} ${rule.of.map(nameOf).join(JOINT)}`;
  switch (rule.kind) {
    case "uniqueInFleet":
      return `${law} the ${named}`;
    case "uniqueInSites":
      return `${lawOfSites} the ${named}`;
    case "mutualInSites":
      return `${lawOfSites} the ${named}, and each must name those in ${nameOf(rule.others)} that name it`;
    case "sameInSites":
      return `${same} ${named}`;
  }
}

/** The same, and who does not judge it. */
export const fleetRuleText = (rule: FleetRule): string =>
  `${lawOf(rule)} (\`fleet\` judges this; ${fleetReaders[rule.kind].helm})`;
