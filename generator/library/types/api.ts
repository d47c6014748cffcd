/** One thing that is wrong with a document. */
export interface Problem {
  /** Where it is, as people write it: `cache.owners`, `env[0].name`; empty for the whole document. */
  readonly path: string;
  /** A sentence: the value, what is wrong, what would be right. */
  readonly message: string;
}

/** What `validate` finds. */
export type Validation<Values> =
  | { readonly valid: true; readonly values: Values }
  | { readonly valid: false; readonly problems: readonly Problem[] };

/** Which chart a document is for. */
export interface Chart<Name extends string = string> {
  readonly name: Name;
  /** SemVer of the chart. */
  readonly version: string;
}

/** Values that a chart would refuse; the message lists every problem. */
export declare class InvalidValuesError extends Error {
  readonly chart: string;
  readonly problems: readonly Problem[];
}

/** Clusters that cannot be one fleet; the message lists every problem. */
export declare class InvalidFleetError extends Error {
  readonly problems: readonly Problem[];
}

/**
 * Values as the text of a values file, in the order in which they were written. Strings are quoted
 * wherever Helm's YAML 1.1 parser would take them for something else.
 * @throws TypeError where they hold what no file can, such as a `Map`, a promise or a circle
 */
export declare function toYaml(values: object): string;
