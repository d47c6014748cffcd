import { build } from "esbuild";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PARTS, type PartsIndex } from "../generator/cli/built-parts.js";
import { packageRoot } from "../generator/cli/version.js";
import { NODE_REQUIRE, packagesIn } from "../generator/sdk/code/bundle.js";
import { sdkParts } from "./sdk-parts.js";
import { thirdPartyNotices } from "./third-party.js";

/**
 * Makes the npm package `fairlead` in build/package: the command line and the entry for charts, as
 * few files that share what they have in common, since loading hundreds of small ones takes longer
 * than most builds; and what every SDK holds.
 */

const root = packageRoot();
const OUT = "build/package";
/** Licences of these are not ours to pass on: npm installs the packages. */
const INSTALLED = ["esbuild", "jiti", "json-schema-to-typescript", "typescript"];

rmSync(join(root, OUT), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  banner: { js: NODE_REQUIRE },
  bundle: true,
  chunkNames: "parts/[name]-[hash]",
  entryPoints: { fairlead: "generator/cli/main.ts", index: "generator/index.ts" },
  external: INSTALLED,
  format: "esm",
  legalComments: "none",
  metafile: true,
  outdir: OUT,
  platform: "node",
  // Names stay, for readable stacks.
  splitting: true,
  target: "node20",
});

const inside = packagesIn(Object.keys(metafile.inputs));
write(join(OUT, "THIRD-PARTY-NOTICES"), thirdPartyNotices(root, inside));
const parts = await sdkParts();
const index: PartsIndex = { packages: parts.packages, readme: parts.readme };
write(join(PARTS, "index.json"), JSON.stringify(index));
for (const [path, content] of parts.files) write(join(PARTS, "files", path), content);

function write(path: string, content: string | Uint8Array): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
