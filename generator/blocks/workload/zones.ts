import type { IAffinity } from "kubernetes-models/v1/Affinity";
import type { Expression } from "../../expression/expression.js";
import {
  atLeast,
  differs,
  either,
  lengthOf,
  not,
  orElse,
  present,
  times,
} from "../../expression/operators.js";
import { partOf } from "../../expression/part-of.js";
import type { References } from "../../expression/references.js";
import { must } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { merge } from "../../language/parts.js";
import type { Part } from "../../language/templated.js";
import { boolean, group, integer, list, string } from "../../model/index.js";
import type { placementFields } from "./placement.js";
import { ofNodes, type ScalingReferences } from "./replicas.js";

export const zoneLabel = "topology.kubernetes.io/zone";

/** The zones of a cluster that stretches over several. */
export const zonesField = group(
  { description: "Zones of a cluster that stretches over several, for pods in each of them." },
  {
    names: list(
      string({
        description: "A zone.",
        format: {
          pattern: "^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
          what: "a zone as the label topology.kubernetes.io/zone has it: up to 63 letters, digits, and '-', '_' and '.' between them, such as eu-west-1a",
        },
      }),
      {
        description:
          "The zones that pods run in, as the nodes' label topology.kubernetes.io/zone has them. No zone has two pods more than another, and pods that break this stay Pending. Empty: pods prefer to spread over zones, whichever there are.",
        uniqueItems: true,
        default: [],
        examples: [["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
      },
    ),
    minimumPerZone: integer({
      description: "Pods that each zone has at least, such as 2 to go on within a zone.",
      unit: "pods",
      minimum: 1,
      maximum: 100,
      whenAbsent: "1",
      examples: [2],
    }),
    waitForAll: boolean({
      description:
        "Whether pods wait while a zone has no node for them. Where zones have several pods, one that must start anew then waits too, unless it is the only one of its zone: with false, the zones that are left take as many as there are.",
      default: true,
    }),
  },
);

type Placement = References<Pick<typeof placementFields, "affinity" | "topologySpread" | "zones">>;

const placed = ({ affinity, topologySpread, zones }: Placement) => {
  const named = { when: present(zones.names) };
  return [
    must(present(zones.names), { when: present(zones.minimumPerZone) }),
    must(present(zones.names), { when: not(zones.waitForAll) }),
    must(differs(topologySpread.policy, "none"), named),
    must(differs(topologySpread.policy, "custom"), named),
    must(not(present(partOf(affinity, "nodeAffinity"))), named),
  ] as const;
};

const enough = ({ names, minimumPerZone }: Placement["zones"], replicas: Expression<number>) =>
  atLeast(replicas, times(lengthOf(names), orElse(minimumPerZone, 1)));

/** There are enough pods for all zones, and nothing else says where they run. */
export const zoneRules = (values: Placement & ScalingReferences) =>
  [
    ...placed(values),
    ...ofNodes(values, (nodes, where) => must(enough(values.zones, nodes), { where })),
  ] as const;

/** The same of a chart whose number of pods only `replicas` says. */
export const fixedZoneRules = (values: Placement, replicas: Expression<number>) =>
  [...placed(values), must(enough(values.zones, replicas))] as const;

/** The user's affinity, and that of the nodes to the zones. */
export const zonedAffinity = ({
  affinity,
  zones,
}: Pick<Placement, "affinity" | "zones">): Part<IAffinity | undefined> =>
  when<IAffinity>(
    either(present(zones.names), present(affinity)),
    merge<IAffinity>(
      when(present(zones.names), {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: zoneLabel, operator: "In", values: zones.names }] },
            ],
          },
        },
      }),
      affinity,
    ),
  );
