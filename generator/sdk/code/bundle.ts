import { build, type BuildOptions, type Plugin } from "esbuild";
import { projectRoot } from "../project.js";

/** One file of JavaScript, and the packages of others that are inside it. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly packages: readonly string[];
}

/**
 * Bundles a command for Node.js, given as text. Imports of the keys of `elsewhere` become imports of
 * its values.
 */
export async function bundleCommand(
  source: string,
  elsewhere: Readonly<Record<string, string>>,
): Promise<Bundle> {
  return built({
    ...common(source),
    // Packages inside it that are CommonJS ask for modules of Node.js.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as require_ } from "node:module";\nconst require = require_(import.meta.url);',
    },
    platform: "node",
    mainFields: ["module", "main"],
    plugins: [moved(elsewhere)],
  });
}

const moved = (elsewhere: Readonly<Record<string, string>>): Plugin => ({
  name: "moved",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[^.]/ }, ({ path }) => {
      const target = elsewhere[path];
      return target === undefined ? undefined : { path: target, external: true };
    });
  },
});

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
  return built({
    ...common(source),
    external: [...external],
    minifyIdentifiers: minify,
    platform: "neutral",
    mainFields: ["module", "main"],
    plugins: [given(modules)],
  });
}

// Comments would hold paths of sources; names are kept for readable stacks.
const common = (source: string) =>
  ({
    absWorkingDir: projectRoot,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    stdin: { contents: source, loader: "ts", resolveDir: projectRoot, sourcefile: "module.ts" },
    target: "node20",
    tsconfigRaw: {},
    write: false,
  }) as const satisfies BuildOptions;

async function built(
  options: BuildOptions & { readonly metafile: true; readonly write: false },
): Promise<Bundle> {
  const result = await build(options);
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
