import { build, type Plugin } from "esbuild";
import { projectRoot } from "../project.js";

/** One file of JavaScript, and the packages of others that are inside it. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly packages: readonly string[];
}

/**
 * Bundles a module that is given as text; `modules` are texts that it may import by name. Imports
 * of `external` stay as they are; `minify` shortens names, too. Nothing of the machine, its paths included, is in the result.
 */
export async function bundle(
  source: string,
  modules: Readonly<Record<string, string>> = {},
  external: readonly string[] = [],
  minify = false,
): Promise<Bundle> {
  const result = await build({
    absWorkingDir: projectRoot,
    bundle: true,
    charset: "utf8",
    external: [...external],
    format: "esm",
    legalComments: "none",
    metafile: true,
    // Comments would hold paths of sources; names are kept for readable stacks.
    minifyIdentifiers: minify,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    plugins: [given(modules)],
    stdin: { contents: source, loader: "ts", resolveDir: projectRoot, sourcefile: "module.ts" },
    target: "node20",
    tsconfigRaw: {},
    write: false,
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error("esbuild returned no file");
  return { code: file.contents, packages: packagesIn(Object.keys(result.metafile.inputs)) };
}

/** Resolves imports to texts. */
const given = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: "given",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^given:/ }, ({ path }) => ({ path, namespace: "given" }));
    esbuild.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
      contents: modules[path] ?? "",
      loader: "js",
      resolveDir: projectRoot,
    }));
  },
});

function packagesIn(inputs: readonly string[]): readonly string[] {
  const names = inputs.flatMap((input) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(
      input,
    )?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}
