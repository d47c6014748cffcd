import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Writes a compiled chart with so many Deployments, each over values of its own.
 * @param language the module that charts import
 */
export function writeSyntheticChart(folder: string, language: string, resources: number): string {
  const name = `synthetic${resources}`;
  const source = join(folder, name, "charts", name);
  const compiled = join(folder, name, "build/charts", name);
  for (const path of [source, compiled]) mkdirSync(path, { recursive: true });
  writeFileSync(join(source, "chart.ts"), "// Compiled already.\n");
  writeFileSync(join(source, "NOTES.hbs"), "");
  writeFileSync(join(source, "README.hbs"), "# {{name}}\n");
  writeFileSync(join(compiled, "chart.js"), chartModule(name, language, resources));
  return join(folder, name);
}

const chartModule = (name: string, language: string, resources: number): string => `
import * as m from ${JSON.stringify(pathToFileURL(language).href)};
const names = Array.from({ length: ${resources} }, (_, index) => "app" + index);
const tag = { pattern: "^[a-z0-9.]+$", what: "a tag, such as v1" };
const app = () => m.group({ description: "An application." }, {
  replicas: m.integer({ description: "Pods.", minimum: 1, maximum: 50, default: 2 }),
  tag: m.string({ description: "Tag of the image.", format: tag, default: "v1" }),
});
const fields = Object.fromEntries(names.map((name) => [name, app()]));
const values = m.references(fields);
const deployment = (name) => m.manifest({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, labels: { app: name } },
  spec: {
    replicas: values[name].replicas,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name, image: m.text\`registry/\${name}:\${values[name].tag}\` }] },
    },
  },
});
export default {
  metadata: {
    name: ${JSON.stringify(name)}, version: "1.0.0", appVersion: "1", description: "A chart.",
    kubeVersion: ">=1.20.0-0", home: "https://example.org", sources: [], keywords: [],
  },
  fields,
  templates: Object.fromEntries(names.map((name) => [name + ".yaml", deployment(name)])),
};
`;
