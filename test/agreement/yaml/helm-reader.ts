import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { helm, type HelmName } from "../../helm/render.js";

/** A template that reads each line of a file, in base64, by the function that reads values files. */
const TEMPLATE = `apiVersion: v1
kind: ConfigMap
metadata:
  name: read
data:
{{- range $index, $line := .Files.Lines "documents" }}
{{- if $line }}
  "{{ $index }}": {{ $line | b64dec | fromYaml | toJson | b64enc }}
{{- end }}
{{- end }}
`;

/** What Helm reads in a document: its values, or undefined where it refuses the document. */
export type Read = Readonly<Record<string, unknown>> | undefined;

/** Reads many documents by one run of real Helm. Empty documents, and the key \`Error\`, are no input. */
export async function readByHelm(
  name: HelmName,
  documents: readonly Uint8Array[],
): Promise<readonly Read[]> {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-reader-"));
  try {
    mkdirSync(join(folder, "templates"));
    writeFileSync(join(folder, "Chart.yaml"), "apiVersion: v2\nname: reader\nversion: 0.1.0\n");
    writeFileSync(join(folder, "templates/read.yaml"), TEMPLATE);
    const lines = documents.map((document) => Buffer.from(document).toString("base64"));
    writeFileSync(join(folder, "documents"), `${lines.join("\n")}\n`);
    const { data } = parse(await helm(name, ["template", "read", folder])) as {
      readonly data: Readonly<Record<string, string>>;
    };
    return documents.map((_, index) => {
      const json = Buffer.from(data[String(index)] ?? "", "base64").toString();
      const values = (JSON.parse(json) ?? {}) as Readonly<Record<string, unknown>>;
      return "Error" in values ? undefined : values;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
