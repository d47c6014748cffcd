import { messageParts, type Messages } from "../../model/messages.js";
import { asRe2, CUT_OFF, LONGEST_KEY, SPACE_AHEAD, UNPRINTABLE } from "../../model/unprintable.js";
import type { Context } from "../../render/context.js";
import type { Lines } from "../../render/lines.js";
import { WHERE } from "../../render/refusal.js";
import { goString } from "../../render/scalar.js";

/** The template that finds what toYaml would print as something else, and its call for all values. */
export function unprintableHelper({ chart }: Context): Lines {
  const name = goString(`${chart}.printable`);
  return [
    "{{- /* Takes where the chart is, a path and a value: toYaml prints no text and no key of it as something else. */ -}}",
    `{{- define ${name} }}`,
    `  {{- ${WHERE} := index . 0 }}`,
    "  {{- $path := index . 1 }}",
    "  {{- $value := index . 2 }}",
    `  {{- $wrong := ${goString(asRe2(UNPRINTABLE))} }}`,
    '  {{- if kindIs "map" $value }}',
    "    {{- range $key, $item := $value }}",
    '      {{- if eq $key "<<" }}',
    `        {{- fail (${sentence("mergeKey")} ${WHERE} $path) }}`,
    "      {{- else if regexMatch $wrong $key }}",
    `        {{- fail (${sentence("unprintableKey")} ${WHERE} $path (regexFind $wrong $key)) }}`,
    `      {{- else if regexMatch ${goString(asRe2(SPACE_AHEAD))} $key }}`,
    `        {{- fail (${sentence("spaceAhead")} ${WHERE} $path) }}`,
    `      {{- else if gt (len (toJson $key)) ${LONGEST_KEY} }}`,
    `        {{- fail (${sentence("longKey")} ${WHERE} $path) }}`,
    "      {{- end }}",
    `      {{- include ${name} (list ${WHERE} (printf "%s.%s" $path $key) $item) }}`,
    "    {{- end }}",
    '  {{- else if kindIs "slice" $value }}',
    "    {{- range $index, $item := $value }}",
    `      {{- include ${name} (list ${WHERE} (printf "%s[%d]" $path $index) $item) }}`,
    "    {{- end }}",
    '  {{- else if kindIs "string" $value }}',
    "    {{- if regexMatch $wrong $value }}",
    `      {{- fail (${sentence("unprintable")} ${WHERE} $path (regexFind $wrong $value)) }}`,
    `    {{- else if regexMatch ${goString(asRe2(CUT_OFF))} $value }}`,
    `      {{- fail (${sentence("cutOff")} ${WHERE} $path) }}`,
    "    {{- end }}",
    "  {{- end }}",
    "{{- end }}",
    "{{- range $path, $value := .Values }}",
    `  {{- include ${name} (list ${WHERE} $path $value) }}`,
    "{{- end }}",
  ];
}

const sentence = (kind: keyof Messages): string =>
  `printf ${goString(messageParts(kind, { path: "%s%s", character: "%+q", maximum: String(LONGEST_KEY) }).join(""))}`;
