import type { Chart } from "../../language/chart.js";

export const PACKAGE_NAME = "@fairlead/values";

/** Where the package has its command. */
export const COMMAND = "bin/fairlead.js";

/** The manifest of the npm package: one subpath per chart, and the command. */
export function packageJson(
  charts: readonly Chart[],
  { name, version }: { readonly name: string; readonly version: string },
): string {
  const names = charts.map(({ metadata }) => metadata.name).sort();
  const subpaths = Object.fromEntries(
    names.map((name) => [`./${name}`, { types: `./${name}.d.ts`, default: `./${name}.js` }]),
  );
  const content = {
    name,
    version,
    description: `Typed and validated Helm values for ${names.join(", ")}`,
    keywords: ["helm", "kubernetes", "values", ...names],
    license: "Apache-2.0",
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    bin: { fairlead: `./${COMMAND}` },
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      ...subpaths,
      "./argo-cd": { types: "./argo-cd.d.ts", default: "./argo-cd.js" },
      "./examples": "./examples.js",
      "./migrations": "./migrations.js",
      "./package.json": "./package.json",
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
