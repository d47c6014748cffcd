import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { built } from "./chart.js";
import { helm, objectsIn, type KubernetesObject } from "./render.js";

/** A release, and the values that its name is made of. */
interface Named {
  readonly release: string;
  readonly more: { readonly nameOverride?: string; readonly fullnameOverride?: string };
}

interface Answers extends KubernetesObject {
  readonly answers: readonly string[];
}

const question = (chart: string): string => `kind: Answers
metadata: { name: answers }
answers:
{{- range .Values.named }}
{{- $context := dict "Chart" (dict "Name" "${chart}") "Release" (dict "Name" .release) "Values" .more }}
- {{ include "${chart}.fullname" $context | quote }}
{{- end }}
`;

/** What a chart's own helper calls the objects of many releases, in one run of Helm. */
export async function fullNames(chart: string, all: readonly Named[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-full-names-"));
  try {
    mkdirSync(join(folder, "templates"));
    const helpers = "templates/_helpers.tpl";
    cpSync(built(`charts/${chart}/${helpers}`), join(folder, helpers));
    writeFileSync(join(folder, "templates/answers.yaml"), question(chart));
    const metadata = { apiVersion: "v2", name: "names", version: "1.0.0" };
    writeFileSync(join(folder, "Chart.yaml"), stringify(metadata));
    const input = JSON.stringify({ named: all });
    const printed = await helm("helm3", ["template", "x", folder, "--values", "-"], { input });
    const [object] = objectsIn(printed) as readonly Answers[];
    return object?.answers ?? [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
