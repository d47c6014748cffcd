import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../../helm/chart.js";
import { writeParent } from "../../helm/parent-chart.js";
import { helm, type HelmName } from "../../helm/render.js";
import { attempt } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { flow } from "./flow.js";
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

/** A chart that says all that it refuses, where Helm ends at the first `fail`. */
const sayingAll = (validation: string): string =>
  validation.replaceAll(/\{\{- fail (.*) \}\}/g, '{{ print "\\n" }}{{ $1 | toJson }}');

/** A built chart for many documents at a time, by real Helm. */
export class Bench {
  readonly #folder = mkdtempSync(join(tmpdir(), "fairlead-text-"));
  readonly #chart: string;
  readonly #templates: readonly string[];

  constructor(chart: string) {
    this.#chart = chart;
    this.#templates = readdirSync(built(`charts/${chart}/templates`)).filter(
      (file) => file.endsWith(".yaml") && file !== VALIDATION,
    );
  }

  /** What templates make of documents that are merged with the defaults. */
  async answers(name: HelmName, merged: readonly Document[]): Promise<readonly Answer[]> {
    const folder = writeParent(join(this.#folder, name), [{ name: this.#chart }], {
      "templates/forged.txt": forged(this.#chart, this.#templates),
    });
    const own = join(folder, "charts", this.#chart);
    rmSync(join(own, "values.schema.json"));
    const validation = join(own, "templates", VALIDATION);
    writeFileSync(validation, sayingAll(readFileSync(validation, "utf8")));
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

  /** What Helm's validator says of documents, each below a name of its own in one parent. */
  async refusals(name: HelmName, documents: readonly Document[]): Promise<readonly string[]> {
    if (documents.length === 0) return [];
    const names = documents.map((_, index) => `d${index}`);
    const dependencies = names.map((alias) => ({ name: this.#chart, alias }));
    const folder = writeParent(join(this.#folder, `${name}-schema`), dependencies);
    rmSync(join(folder, "charts", this.#chart, "templates"), { recursive: true });
    const values = Object.fromEntries(names.map((alias, index) => [alias, documents[index]]));
    const { stderr } = await attempt(await tool(name), ["template", "r", folder, "--values", "-"], {
      input: flow(values),
    });
    if (!stderr.includes("don't meet the specifications") && stderr !== "") throw new Error(stderr);
    return names.map(
      (alias) => new RegExp(`^${alias}:\n((?: *- .*\n)*)`, "m").exec(`${stderr}\n`)?.[1] ?? "",
    );
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
