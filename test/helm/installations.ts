import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { built } from "./chart.js";
import { everything } from "./everything.js";
import { writeParent } from "./parent-chart.js";
import { helm, objectsIn, type HelmName, type KubernetesObject } from "./render.js";

/** A chart under a release: itself, or below a parent, which may give it another name. */
export interface Installation {
  readonly release: string;
  /** Name below a parent: an alias, or the chart's own; absent where the chart is installed itself. */
  readonly alias?: string;
  readonly nameOverride?: string;
}

export interface Rendered {
  readonly installation: Installation;
  readonly objects: readonly KubernetesObject[];
}

/** Templates of rules, and of the user's own objects. */
const NO_OBJECTS = ["validation.yaml", "extra-objects.yaml"];

/**
 * The chart's own templates, included once for each installation: many a second, while a run of Helm
 * is one release. What they are given differs from what Helm gives them in the names alone.
 */
const forged = (chart: string, templates: readonly string[]) => `kind: Forged
metadata: { name: forged }
rendered:
{{- range .Values.installations }}
{{- $real := index $.Subcharts "${chart}" }}
{{- $values := merge (dict "nameOverride" .nameOverride) $real.Values }}
{{- $chart := dict "Name" (default "${chart}" .alias) "Version" $real.Chart.Version "AppVersion" $real.Chart.AppVersion }}
{{- $release := dict "Name" .release "Namespace" "identity" "Service" "Helm" }}
{{- $template := dict "BasePath" "parent/charts/${chart}/templates" }}
{{- $context := dict "Chart" $chart "Release" $release "Template" $template "Values" $values "Capabilities" $.Capabilities }}
  -
{{- range list ${templates.map((file) => `"${file}"`).join(" ")} }}
{{- with include (print "parent/charts/${chart}/templates/" .) $context | trim }}
    - {{ fromYaml . | toJson }}
{{- end }}
{{- end }}
{{- end }}
`;

interface Forged extends KubernetesObject {
  readonly rendered: readonly (readonly KubernetesObject[])[];
}

/** Charts of a test's own around a built chart. */
export class Workbench {
  readonly #folder = mkdtempSync(join(tmpdir(), "fairlead-names-"));
  readonly #chart: string;
  /** The templates that print one object of the chart's own each. */
  readonly templates: readonly string[];

  constructor(chart: string) {
    this.#chart = chart;
    this.templates = readdirSync(built(`charts/${chart}/templates`)).filter(
      (file) => file.endsWith(".yaml") && !NO_OBJECTS.includes(file),
    );
    writeParent(join(this.#folder, "forge"), [{ name: chart }], {
      "templates/forged.yaml": forged(chart, this.templates),
      "values.yaml": stringify({ [chart]: everything[chart] ?? {} }),
    });
  }

  /** What the chart renders for many installations. */
  async forge(installations: readonly Installation[]): Promise<readonly Rendered[]> {
    const folder = join(this.#folder, "forge");
    const input = JSON.stringify({ installations });
    const args = ["template", "x", folder, "--values", "-", "--show-only", "templates/forged.yaml"];
    const [object] = objectsIn(await helm("helm3", args, { input })) as readonly Forged[];
    return installations.map((installation, index) => ({
      installation,
      objects: object?.rendered[index] ?? [],
    }));
  }

  /** What Helm itself renders for the chart. */
  install(name: HelmName, release: string): Promise<readonly KubernetesObject[]> {
    return render(name, release, built(`charts/${this.#chart}`), everything[this.#chart]);
  }

  /** What Helm itself renders for a parent with the chart under all these names. */
  installBelow(
    name: HelmName,
    release: string,
    aliases: readonly string[],
  ): Promise<readonly KubernetesObject[]> {
    const dependencies = aliases.map((alias) => ({ name: this.#chart, alias }));
    const values = aliases.map((alias) => [alias, everything[this.#chart] ?? {}] as const);
    const folder = writeParent(join(this.#folder, "below"), dependencies);
    return render(name, release, folder, Object.fromEntries(values));
  }

  /** What Helm itself renders for a parent of several charts, with their defaults. */
  installTogether(
    release: string,
    charts: readonly string[],
  ): Promise<readonly KubernetesObject[]> {
    const dependencies = charts.map((name) => ({ name }));
    return render("helm3", release, writeParent(join(this.#folder, "together"), dependencies));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

async function render(name: HelmName, release: string, folder: string, values: object = {}) {
  const args = ["template", release, folder, "--namespace", "identity", "--values", "-"];
  return objectsIn(await helm(name, args, { input: JSON.stringify(values) }));
}
