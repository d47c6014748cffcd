import type { Chart } from "../../language/chart.js";

export const PACKAGE_NAME = "@fairlead/values";

/** The manifest of the npm package: one subpath per chart. @param bin path of its command */
export function packageJson(
  charts: readonly Chart[],
  {
    name,
    version,
    bin,
  }: { readonly name: string; readonly version: string; readonly bin?: string },
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
    ...(bin !== undefined && { bin: { fairlead: bin } }),
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      ...subpaths,
      "./package.json": "./package.json",
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
