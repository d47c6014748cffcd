import type { Node } from "../expression/node.js";
import type { Context } from "./context.js";
import { argument } from "./expression.js";
import type { Lines } from "./lines.js";

/** Of a chart that is a dependency, the name that it has there, and those of the charts around it. */
export const WHERE = "$where";

/** What gives `$where` its value, ahead of the first `fail`. */
export const whereLines: Lines = [
  "{{- /* A sentence of a dependency begins with the name that the dependency has. */ -}}",
  `{{- ${WHERE} := "" }}`,
  '{{- range rest (splitList "/charts/" .Template.BasePath) }}',
  `  {{- ${WHERE} = printf "%s%s: " ${WHERE} (trimSuffix "/templates" .) }}`,
  "{{- end }}",
];

/** `fail` with a sentence. */
export const refusal = (sentence: Node, context: Context): string =>
  `fail (print ${WHERE} ${argument(sentence, context)})`;

/** Text that may hold nodes, as one node. */
export const textNode = (parts: readonly (string | Node)[]): Node =>
  parts.every((part) => typeof part === "string")
    ? { kind: "literal", value: parts.join("") }
    : { kind: "text", parts };
