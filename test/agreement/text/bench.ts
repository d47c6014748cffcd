import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../../helm/chart.js";
import { writeParent } from "../../helm/parent-chart.js";
import { helm, type HelmName } from "../../helm/render.js";
import { attempt } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { flow } from "./flow.js";
import type { Schema } from "./schema.js";
import type { Document } from "./written.js";

const VALIDATION = "validation.yaml";

/** What real templates make of one document. */
export interface Answer {
  /** Sentences with which the chart refuses it. */
  readonly sentences: readonly string[];
  /** What each template prints, by its name; nothing where it is refused. */
  readonly printed: Readonly<Record<string, string>>;
}

/**
 * Judges and renders the documents in files, one after the other: a run of Helm is one document
 * alone, and takes longer. Documents are merged with the defaults, as Helm's own are.
 */
const forged = (chart: string, templates: readonly string[]) => `
{{- range $file, $text := .Files.Glob "documents/*" }}
{{- $values := $.Files.Get $file | fromJson }}
{{- $chart := dict "Name" "${chart}" "Version" "0.1.0" "AppVersion" "1.2.3" }}
{{- $release := dict "Name" "r" "Namespace" "identity" "Service" "Helm" }}
{{- $template := dict "BasePath" "parent/charts/${chart}/templates" }}
{{- $context := dict "Chart" $chart "Release" $release "Template" $template "Values" $values "Capabilities" $.Capabilities }}
{{- $sentences := include "parent/charts/${chart}/templates/${VALIDATION}" $context | trim }}
{{ $file }}: {{ $sentences | b64enc }}
{{- if not $sentences }}
{{- range list ${templates.map((file) => `"${file}"`).join(" ")} }} {{ include (print "parent/charts/${chart}/templates/" .) $context | b64enc }}{{ end }}
{{- end }}
{{- end }}
`;

/** How many documents one run of Helm judges: it ends well before the limit of a run's time. */
const BATCH = 40;

/** A chart that says all that it refuses, where Helm ends at the first `fail`. */
const sayingAll = (validation: string): string =>
  validation.replaceAll(/\{\{- fail (.*) \}\}/g, '{{ print "\\n" }}{{ $1 | toJson }}');

/** A chart that speaks of its values as if it were installed by itself. */
const byItself = (validation: string): string => {
  const told = validation.replace(/^ *\{\{- \$where = .*\}\}\n/m, "");
  if (told === validation) throw new Error("the validation does not ask where the chart is");
  return told;
};

/** Where one of many documents stands in the values of their parent. */
const nameOf = (index: number): string => `document-${index}`;

/** The schema of a parent of many documents, which Helm reads once for all. */
const ofMany = ({ definitions = {}, ...schema }: Schema): Schema => ({
  definitions,
  patternProperties: { "^document-": schema },
});

/** A built chart for many documents at a time, by real Helm. */
export class Bench {
  readonly #folder = mkdtempSync(join(tmpdir(), "fairlead-text-"));
  readonly #chart: string;
  readonly #schema: Schema;
  readonly #templates: readonly string[];

  constructor(chart: string) {
    this.#chart = chart;
    this.#schema = JSON.parse(
      readFileSync(built(`charts/${chart}/values.schema.json`), "utf8"),
    ) as Schema;
    this.#templates = readdirSync(built(`charts/${chart}/templates`)).filter(
      (file) => file.endsWith(".yaml") && file !== VALIDATION,
    );
  }

  /** What templates make of documents that are merged with the defaults. */
  async answers(name: HelmName, merged: readonly Document[]): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (let start = 0; start < merged.length; start += BATCH)
      answers.push(...(await this.#answers(name, merged.slice(start, start + BATCH))));
    return answers;
  }

  async #answers(name: HelmName, merged: readonly Document[]): Promise<readonly Answer[]> {
    const folder = writeParent(join(this.#folder, name), [{ name: this.#chart }], {
      "templates/forged.txt": forged(this.#chart, this.#templates),
    });
    const own = join(folder, "charts", this.#chart);
    rmSync(join(own, "values.schema.json"));
    const validation = join(own, "templates", VALIDATION);
    writeFileSync(validation, sayingAll(byItself(readFileSync(validation, "utf8"))));
    mkdirSync(join(folder, "documents"));
    for (const [index, document] of merged.entries())
      writeFileSync(join(folder, `documents/${index}`), JSON.stringify(document));
    const text = await helm(name, ["template", "r", folder, "--show-only", "templates/forged.txt"]);
    return merged.map((_, index) => this.#answer(text, index));
  }

  #answer(text: string, index: number): Answer {
    const line = new RegExp(`^documents/${index}: (.*)$`, "m").exec(text)?.[1];
    if (line === undefined) throw new Error(`no answer to document ${index}`);
    const [said = "", ...files] = line
      .split(" ")
      .map((one) => Buffer.from(one, "base64").toString());
    return {
      sentences: said
        .split("\n")
        .filter((one) => one.trim() !== "")
        .map((one) => JSON.parse(one) as string),
      printed: Object.fromEntries(files.map((file, at) => [this.#templates[at] ?? "", file])),
    };
  }

  /** What Helm's validator says of documents that are merged with the defaults. */
  async refusals(name: HelmName, merged: readonly Document[]): Promise<readonly string[]> {
    const folder = writeParent(join(this.#folder, `${name}-schema`), [], {
      "values.schema.json": JSON.stringify(ofMany(this.#schema)),
    });
    const values = Object.fromEntries(merged.map((document, index) => [nameOf(index), document]));
    const { stderr } = await attempt(await tool(name), ["template", "r", folder, "--values", "-"], {
      input: flow(values),
    });
    if (!stderr.includes("don't meet the specifications") && stderr !== "") throw new Error(stderr);
    const said = stderr.split(/^ *(?=- at ')/m);
    return merged.map((_, index) => {
      const start = `- at '/${nameOf(index)}`;
      return said
        .filter((one) => one.startsWith(`${start}/`) || one.startsWith(`${start}'`))
        .map((one) => one.replace(start, "- at '"))
        .join("");
    });
  }

  /** What a whole run of Helm says and prints. */
  async whole(name: HelmName, document: Document) {
    const args = ["template", "r", built(`charts/${this.#chart}`), "--namespace", "identity"];
    return attempt(await tool(name), [...args, "--values", "-"], { input: flow(document) });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
