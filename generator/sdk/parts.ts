/** What an SDK holds whatever its charts are; made from the sources once, not at each build. */
export interface SdkParts {
  /** Files of the package, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** README.md as a Handlebars text. */
  readonly readme: string;
  /** Packages whose licences are in the file THIRD-PARTY-NOTICES. */
  readonly packages: readonly string[];
}
