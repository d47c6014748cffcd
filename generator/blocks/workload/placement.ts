import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";
import { either, lengthOf, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { branch, dnsName, kubernetes, list, union } from "../../model/index.js";
import { isBranch, matchSome, when } from "../../language/choice.js";
import { comment } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { labelSelectorField } from "../names/metadata-fields.js";
import type { Naming } from "../names/naming.js";
import { zoneLabel, zonesField } from "./zones.js";

/** Which nodes pods may run on. */
export const schedulingFields = {
  affinity: kubernetes("Affinity", { description: "Affinity of the pods.", default: {} }),
  nodeSelector: labelSelectorField({
    description: "Labels of the nodes that pods may run on.",
    examples: [{ "kubernetes.io/arch": "amd64" }],
  }),
  tolerations: list(kubernetes("Toleration", { description: "A toleration." }), {
    description: "Taints that pods tolerate.",
    default: [],
  }),
  priorityClassName: dnsName({
    description: "Priority class of the pods.",
    whenAbsent: "the cluster's default class",
  }),
};

/** Where pods that are alike may run. */
export const placementFields = {
  topologySpread: union(
    {
      description: "How pods spread over nodes and zones.",
      discriminator: "policy",
      default: "soft",
    },
    {
      soft: branch({
        description: "Over nodes and zones as far as they go: two pods start on one node.",
      }),
      hard: branch({
        description: "One more pod than elsewhere on a node at most; the rest stay Pending.",
      }),
      none: branch({ description: "No constraint." }),
      custom: branch(
        { description: "The constraints given here, and no others." },
        {
          constraints: list(
            kubernetes("TopologySpreadConstraint", { description: "A constraint." }),
            { description: "Constraints as Kubernetes takes them, labelSelector included." },
          ),
        },
      ),
    },
  ),
  zones: zonesField,
  ...schedulingFields,
};

type Spread = Pick<References<typeof placementFields>, "topologySpread" | "zones">;

type Constraints = readonly ITopologySpreadConstraint[];

interface HardOptions {
  readonly minDomains?: Part<number | undefined>;
  readonly nodeTaintsPolicy?: Part<"Honor">;
}

export function topologySpread(
  { topologySpread: spread, zones }: Spread,
  { selectorLabels }: Naming,
): Part<Constraints | undefined> {
  const isHard = isBranch(spread, "hard");
  const constraint = (
    topologyKey: string,
    whenUnsatisfiable: Templated<"DoNotSchedule" | "ScheduleAnyway">,
    more: HardOptions = {},
  ): Templated<ITopologySpreadConstraint> => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable,
    ...more,
    labelSelector: { matchLabels: selectorLabels },
  });
  return when<Constraints>(
    either(isBranch(spread, "soft"), isHard),
    [
      constraint("kubernetes.io/hostname", when(isHard, "DoNotSchedule", "ScheduleAnyway")),
      when<ITopologySpreadConstraint>(
        present(zones.names),
        constraint(zoneLabel, "DoNotSchedule", {
          minDomains: when(zones.waitForAll, lengthOf(zones.names)),
          nodeTaintsPolicy: comment("Zones whose nodes take no pod do not count.", "Honor"),
        }),
        constraint(zoneLabel, "ScheduleAnyway"),
      ),
    ],
    matchSome(spread, { custom: ({ constraints }) => constraints }),
  );
}
