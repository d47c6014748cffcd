/** How one pinned tool is found or built. */
export interface Recipe {
  /** The tool's name as a person says it, e.g. `Helm`. */
  readonly title: string;
  readonly version: string;
  /** File name of the binary, also in the cache: its folder can be put on PATH. */
  readonly binary: string;
  /** Main package, e.g. `helm.sh/helm/v3/cmd/helm`. */
  readonly package: string;
  /** Module that holds the package, with its version, e.g. `helm.sh/helm/v3@v3.22.0`. */
  readonly module: string;
  /** Variables that the linker sets (`-X name=value`). */
  readonly stamps: Readonly<Record<string, string>>;
  /**
   * Whether all that the module's own go.mod requires is required here too. Go looks for what a
   * replaced folder does not say, and may find what cannot be built.
   */
  readonly requiresAlike?: boolean;
  /** `replace` lines of the module's own go.mod, which Go ignores in a dependency. */
  readonly replaces: (modFile: string) => readonly string[];
  /**
   * Build time on two cores with an empty Go build cache; of tools that are built together, what each
   * adds to those before it.
   */
  readonly expectedSeconds: number;
  /** Commands on PATH that may be this tool. Empty: only the pinned build will do. */
  readonly pathCommands: readonly string[];
  /** Version of a binary found on PATH, `undefined` when it cannot be told or is unusable. */
  readonly probe: (binary: string) => Promise<string | undefined>;
}
