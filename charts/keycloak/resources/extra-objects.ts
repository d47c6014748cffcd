import { raw } from "../../../generator/manifest/index.js";
import { values } from "../context.js";

/** Objects of the user's own, as they are. */
export const extraObjects = raw`{{- range ${values.extraObjects} }}
---
{{ toYaml . }}
{{- end }}`;
