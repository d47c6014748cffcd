import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../generator/cli/version.js";
import { bundle, bundleCommand, type Bundle } from "../generator/sdk/code/bundle.js";
import { checkDeclarations } from "../generator/sdk/declarations/checks.js";
import { COMMAND } from "../generator/sdk/package/package-json.js";
import type { SdkParts } from "../generator/sdk/parts.js";
import { thirdPartyNotices } from "./third-party.js";

const RUNTIME = "./generator/library/runtime";
const TYPES = "generator/library/types";
/** What ajv's compiled validators may import. */
const AJV_RUNTIME = ["equal", "ucs2length", "validation_error"];

const ROOT_DECLARATIONS = `export type { Chart, Problem, Validation } from "./types/api.js";
export { InvalidFleetError, InvalidValuesError, toYaml } from "./types/api.js";
export type { Bounds, EnvironmentInput } from "./types/environment.js";
export {
  boolean,
  EnvironmentError,
  fromEnv,
  integer,
  number,
  oneOf,
  string,
} from "./types/environment.js";
export type { Cluster, ClusterInput, DestinationInput, Fleet, FleetInput } from "./types/fleet.js";
export { fleet } from "./types/fleet.js";
export type { Layer, Layered } from "./types/layers.js";
export { InvalidLayersError, layer, removed } from "./types/layers.js";
`;

const ROOT_NAMES = [
  "boolean",
  "EnvironmentError",
  "fleet",
  "fromEnv",
  "integer",
  "InvalidFleetError",
  "InvalidLayersError",
  "InvalidValuesError",
  "layer",
  "number",
  "oneOf",
  "removed",
  "string",
  "toYaml",
];

const ROOT_MODULE = `export { ${ROOT_NAMES.join(", ")} } from "./runtime.js";\n`;

/** What stands in a module of its own for Argo CD. */
const ARGO_CD_NAMES = [
  "application",
  "applicationHealth",
  "applications",
  "applicationSet",
  "appProject",
  "clusters",
  "gitFiles",
  "gitFolders",
  "InvalidApplicationError",
  "list",
  "matrix",
  "rootApplication",
];

const ARGO_CD_TYPES = [
  "Application",
  "ApplicationOptions",
  "ApplicationSet",
  "ApplicationSetOptions",
  "ApplicationSetSpec",
  "ApplicationSpec",
  "AppProject",
  "AppProjectSpec",
  "ArgoObject",
  "ChartSource",
  "CommonOptions",
  "Destination",
  "FleetOptions",
  "Generator",
  "HelmSource",
  "Parameters",
  "ProjectOptions",
  "RootOptions",
  "Source",
  "ValuesSource",
];

const ARGO_CD_DECLARATIONS = `export type { ${ARGO_CD_TYPES.join(", ")} } from "./types/argo-cd.js";
export { ${ARGO_CD_NAMES.join(", ")} } from "./types/argo-cd.js";
`;

const ARGO_CD_MODULE = `export { ${ARGO_CD_NAMES.join(", ")} } from "./runtime.js";\n`;

/** Modules of every SDK by path. @param root folder of this checkout */
const modules = (root: string): Readonly<Record<string, Promise<Bundle>>> => ({
  "index.js": bundle(ROOT_MODULE, { external: ["./runtime.js"], folder: root }),
  "argo-cd.js": bundle(ARGO_CD_MODULE, { external: ["./runtime.js"], folder: root }),
  "runtime.js": bundle(`export * from "${RUNTIME}/index.ts";`, {
    external: ["node:crypto"],
    folder: root,
  }),
  [COMMAND]: bundleCommand(
    'import "./generator/cli/sdk-entry.ts";',
    { jiti: "./jiti/lib/jiti.mjs" },
    root,
  ),
});

/** Makes what every SDK holds from the sources of this checkout. */
export async function sdkParts(root: string = packageRoot()): Promise<SdkParts> {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const names = readdirSync(join(root, TYPES)).sort();
  const sources = new Map(names.map((name) => [name, read(`${TYPES}/${name}`)]));
  const files = new Map<string, Uint8Array>();
  const packages = new Set(["ajv", "jiti", ...(await validatorPackages(root))]);
  for (const [path, made] of Object.entries(modules(root))) {
    const { code, packages: inside } = await made;
    files.set(path, code);
    inside.forEach((name) => packages.add(name));
  }
  const sorted = [...packages].sort();
  const texts = new Map([
    ["LICENSE", read("LICENSE")],
    ["THIRD-PARTY-NOTICES", thirdPartyNotices(root, sorted)],
    ["argo-cd.d.ts", ARGO_CD_DECLARATIONS],
    ["index.d.ts", ROOT_DECLARATIONS],
    ...checkDeclarations(sources),
  ]);
  for (const [path, text] of texts) files.set(path, new TextEncoder().encode(text));
  for (const [path, content] of jitiFiles(root)) files.set(path, content);
  return { files, packages: sorted, readme: read("generator/sdk/package/README.hbs") };
}

async function validatorPackages(root: string): Promise<readonly string[]> {
  const imports = AJV_RUNTIME.map(
    (name, index) => `export * as part${index} from "ajv/dist/runtime/${name}.js";`,
  );
  return (await bundle(imports.join("\n"), { folder: root })).packages;
}

/** What runs TypeScript: taken along as it is, since it loads a part of itself by its path. */
const JITI = ["LICENSE", "dist/babel.cjs", "dist/jiti.cjs", "lib/jiti.mjs"];

const jitiFiles = (root: string): readonly (readonly [string, Uint8Array])[] =>
  JITI.map((file) => [`bin/jiti/${file}`, readFileSync(join(root, "node_modules/jiti", file))]);
