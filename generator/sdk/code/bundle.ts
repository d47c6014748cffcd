import { build, type BuildOptions, type Plugin } from "esbuild";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** One file of JavaScript, and the packages of others that are inside it. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly packages: readonly string[];
}

export interface BundleOptions {
  /** Texts that the module may import by these names, which begin with `given:`. */
  readonly modules?: Readonly<Record<string, string>>;
  /** Imports that stay as they are. */
  readonly external?: readonly string[];
  /** Shortens names, too. Default false: names are kept for readable stacks. */
  readonly minify?: boolean;
  /** Where other imports are looked for. Default: what this package itself can import. */
  readonly folder?: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));

/** Packages that are CommonJS ask for Node's modules by `require`. */
export const NODE_REQUIRE =
  'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);';

/**
 * Bundles a command for Node.js, given as text. Imports of the keys of `elsewhere` become imports of
 * its values.
 * @param folder where other imports are looked for
 */
export async function bundleCommand(
  source: string,
  elsewhere: Readonly<Record<string, string>>,
  folder: string,
): Promise<Bundle> {
  return built({
    ...common(source, folder),
    banner: { js: `#!/usr/bin/env node\n${NODE_REQUIRE}` },
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
 * Bundles a module that is given as text. Nothing of the machine, its paths included, is in the
 * result.
 */
export async function bundle(source: string, options: BundleOptions = {}): Promise<Bundle> {
  const { modules = {}, external = [], minify = false, folder = HERE } = options;
  return built({
    ...common(source, folder),
    external: [...external],
    minifyIdentifiers: minify,
    platform: "neutral",
    mainFields: ["module", "main"],
    plugins: [given(modules, folder)],
  });
}

// Comments would hold paths of sources; names are kept for readable stacks.
const common = (source: string, folder: string) =>
  ({
    absWorkingDir: folder,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    stdin: { contents: source, loader: "ts", resolveDir: folder, sourcefile: "module.ts" },
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
const given = (modules: Readonly<Record<string, string>>, folder: string): Plugin => ({
  name: "given",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^given:/ }, ({ path }) => ({ path, namespace: "given" }));
    esbuild.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({
      contents: modules[path] ?? "",
      loader: "js",
      resolveDir: folder,
    }));
  },
});

/** The packages of others among esbuild's inputs, sorted. */
export function packagesIn(inputs: readonly string[]): readonly string[] {
  const names = inputs.flatMap((input) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(
      input,
    )?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}
