import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";
import { either } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { branch, dnsName, kubernetes, list, union } from "../../model/index.js";
import { isBranch, matchSome, when } from "../../language/choice.js";
import type { Part, Templated } from "../../language/templated.js";
import { labelSelectorField } from "../names/metadata-fields.js";
import type { Naming } from "../names/naming.js";

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
  ...schedulingFields,
};

type SpreadReference = Reference<(typeof placementFields)["topologySpread"]>;

type Constraints = readonly ITopologySpreadConstraint[];

export function topologySpread(
  values: SpreadReference,
  { selectorLabels }: Naming,
): Part<Constraints | undefined> {
  const isHard = isBranch(values, "hard");
  const constraint = (
    topologyKey: string,
    whenUnsatisfiable: Templated<"DoNotSchedule" | "ScheduleAnyway">,
  ): Templated<ITopologySpreadConstraint> => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable,
    labelSelector: { matchLabels: selectorLabels },
  });
  return when<Constraints>(
    either(isBranch(values, "soft"), isHard),
    [
      constraint("kubernetes.io/hostname", when(isHard, "DoNotSchedule", "ScheduleAnyway")),
      constraint("topology.kubernetes.io/zone", "ScheduleAnyway"),
    ],
    matchSome(values, { custom: ({ constraints }) => constraints }),
  );
}
