import type { Node } from "../expression/node.js";
import { where } from "../expression/rules/where.js";
import type { Context } from "./context.js";
import { argument } from "./expression.js";
import type { Lines } from "./lines.js";

/** Where the chart's values stand: what names in a sentence begin with. */
export const WHERE = `$${where.name}`;

/** What gives `$where` its value, ahead of the first `fail`. */
export const whereLines: Lines = [
  "{{- /* Values of a dependency stand below its name; in sentences too. */ -}}",
  `{{- ${WHERE} := "" }}`,
  '{{- range rest (splitList "/charts/" .Template.BasePath) }}',
  `  {{- ${WHERE} = printf "%s%s." ${WHERE} (trimSuffix "/templates" .) }}`,
  "{{- end }}",
];

/** `fail` with a sentence. */
export const refusal = (sentence: Node, context: Context): string =>
  `fail ${argument(sentence, context)}`;

/** Text that may hold nodes, as one node. */
export const textNode = (parts: readonly (string | Node)[]): Node =>
  parts.every((part) => typeof part === "string")
    ? { kind: "literal", value: parts.join("") }
    : { kind: "text", parts };
