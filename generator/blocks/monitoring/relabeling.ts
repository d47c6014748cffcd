import { group, integer, list, oneOf, string, type Format } from "../../model/index.js";

const actions = [
  "replace",
  "keep",
  "drop",
  "keepequal",
  "dropequal",
  "hashmod",
  "labelmap",
  "labeldrop",
  "labelkeep",
  "lowercase",
  "uppercase",
] as const;

/** @see https://prometheus.io/docs/concepts/data_model/ */
export const labelName: Format = {
  pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$",
  what: "a label's name in Prometheus, such as __meta_kubernetes_pod_node_name",
};

/** @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config */
const relabeling = group(
  { description: "A step of relabeling." },
  {
    sourceLabels: list(string({ description: "Name of a label.", format: labelName }), {
      description: "Labels whose values are joined.",
      whenAbsent: "none",
    }),
    separator: string({ description: "What joins them.", whenAbsent: "';'" }),
    targetLabel: string({
      description: "Label that is written.",
      format: labelName,
      whenAbsent: "none",
    }),
    regex: string({ description: "What the joined values match.", whenAbsent: "(.*)" }),
    modulus: integer({ description: "Modulus of the hash.", minimum: 1, whenAbsent: "none" }),
    replacement: string({ description: "What is written.", whenAbsent: "$1" }),
    action: oneOf(actions, { description: "What is done.", whenAbsent: "replace" }),
  },
);

export const relabelingsField = (
  description: string,
  example: { readonly sourceLabels: readonly string[]; readonly [key: string]: unknown },
) => list(relabeling, { description, default: [], examples: [[example]] });
