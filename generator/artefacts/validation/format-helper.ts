import type { Judgements } from "../../expression/judgements.js";
import { messageParts } from "../../model/messages.js";
import type { Context } from "../../render/context.js";
import type { Lines } from "../../render/lines.js";
import { WHERE } from "../../render/refusal.js";
import { goString } from "../../render/scalar.js";

/** Name of the template that judges a format. */
export const formatName = ({ chart }: Context): string => goString(`${chart}.format`);

const keysName = ({ chart }: Context): string => goString(`${chart}.keyFormat`);

export const helperName = (what: "values" | "keys", context: Context): string =>
  what === "values" ? formatName(context) : keysName(context);

const sentence = (value: string, what: string): string => {
  const text = messageParts("misshapen", { value: "%s", what: "%s" }).join("");
  return `printf ${goString(`%s%s: ${text}`)} ${WHERE} $path ${value} ${what}`;
};

const uses = (what: "values" | "keys", { formats, within }: Judgements): boolean =>
  formats.some((one) => one[what].length > 0) ||
  within.some(({ judgements }) => uses(what, judgements));

/** The templates that judge values and keys by their format, as far as the chart needs them. */
export const formatHelper = (judgements: Judgements, context: Context): Lines => [
  ...(uses("values", judgements) ? valuesHelper(formatName(context)) : []),
  ...(uses("keys", judgements) ? keysHelper(keysName(context)) : []),
];

const valuesHelper = (name: string): Lines => [
  "{{- /* Takes where the chart is, what is right, its pattern, and values by their paths; of lists and maps, every item. */ -}}",
  `{{- define ${name} }}`,
  `  {{- ${WHERE} := index . 0 }}`,
  "  {{- $what := index . 1 }}",
  "  {{- $pattern := index . 2 }}",
  "  {{- range $path, $value := index . 3 }}",
  '    {{- if kindIs "slice" $value }}',
  "      {{- range $index, $item := $value }}",
  `        {{- include ${name} (list ${WHERE} $what $pattern (dict (printf "%s[%d]" $path $index) $item)) }}`,
  "      {{- end }}",
  '    {{- else if kindIs "map" $value }}',
  "      {{- range $key, $item := $value }}",
  `        {{- include ${name} (list ${WHERE} $what $pattern (dict (printf "%s.%s" $path $key) $item)) }}`,
  "      {{- end }}",
  '    {{- else if not (or (kindIs "invalid" $value) (regexMatch $pattern (toString $value))) }}',
  `      {{- fail (${sentence("(toString $value)", "$what")}) }}`,
  "    {{- end }}",
  "  {{- end }}",
  "{{- end }}",
];

const keysHelper = (name: string): Lines => [
  "{{- /* The same for the keys of maps. */ -}}",
  `{{- define ${name} }}`,
  `  {{- ${WHERE} := index . 0 }}`,
  "  {{- $what := index . 1 }}",
  "  {{- $pattern := index . 2 }}",
  "  {{- range $path, $map := index . 3 }}",
  "    {{- range $key, $value := $map }}",
  "      {{- if not (regexMatch $pattern $key) }}",
  `        {{- fail (${sentence("$key", "$what")}) }}`,
  "      {{- end }}",
  "    {{- end }}",
  "  {{- end }}",
  "{{- end }}",
];
