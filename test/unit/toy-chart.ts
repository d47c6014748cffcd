import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { chartFiles } from "../../generator/artefacts/chart-files.js";
import type { TemplateTree } from "../../generator/expression/tree.js";
import type { Chart } from "../../generator/index.js";
import type { Fields } from "../../generator/model/field.js";
import type { Rule } from "../../generator/expression/rules/rule.js";
import { tool } from "../tools/tool.js";

interface ToyParts {
  readonly fields: Fields;
  readonly rules?: readonly Rule[];
  readonly templates?: Readonly<Record<string, TemplateTree>>;
  readonly notes?: string;
}

/** A chart named toy, with nothing but what a test is about. */
export const toy = ({ notes = "", ...parts }: ToyParts): Chart => ({
  metadata: {
    name: "toy",
    version: "1.2.3",
    appVersion: "4.5",
    description: "A chart for a test.",
    kubeVersion: ">=1.20.0-0",
    home: "https://example.org",
    sources: [],
    keywords: [],
  },
  rules: [],
  templates: {},
  texts: { notes, readme: "" },
  ...parts,
});

/** What real Helm said. */
export interface Rendered {
  /** The documents, parsed, by the file that they come from. */
  readonly documents: ReadonlyMap<string, unknown>;
  /** Empty where Helm was content. */
  readonly error: string;
}

const execute = promisify(execFile);

/** A chart in a temporary folder, which real Helm 3 renders. */
export class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), "fairlead-toy-"));

  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  async render(values: object, release = "rel"): Promise<Rendered> {
    const file = join(this.folder, "given-values.json");
    writeFileSync(file, JSON.stringify(values));
    const args = ["template", release, this.folder, "--namespace", "space", "--values", file];
    try {
      const { stdout } = await execute(await tool("helm3"), args);
      return { documents: documentsOf(stdout), error: "" };
    } catch (error) {
      const { stderr } = error as { readonly stderr?: string };
      return { documents: new Map(), error: stderr ?? String(error) };
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const installed = (chart: Chart): Installed => new Installed(chartFiles(chart));

/** Documents by file, read as Kubernetes reads them: YAML 1.1. */
const documentsOf = (stdout: string): ReadonlyMap<string, unknown> =>
  new Map(
    stdout
      .split(/^---\n# Source: toy\/templates\//m)
      .slice(1)
      .map((text) => {
        const end = text.indexOf("\n");
        return [text.slice(0, end), parse(text.slice(end + 1), { version: "1.1" }) as unknown];
      }),
  );
