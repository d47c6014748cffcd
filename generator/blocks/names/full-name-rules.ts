/** What a chart's full names are made by, beside its values. */
export interface FullNameRules {
  /** The chart's own name. */
  readonly chart: string;
  /** What names of some objects end in after the full name. */
  readonly suffixes: readonly string[];
}

/** Names that all Kubernetes take: before 1.36 those of Services begin with a letter. */
export const LEGAL = "^[a-z][-a-z0-9]{0,51}$";

/** What Kubernetes takes as a label of aliases, which Helm lets begin with a dash and be of any length. */
export const LEGAL_LABEL = "^[A-Za-z0-9]([-_A-Za-z0-9]{0,61}[A-Za-z0-9])?$";

/**
 * Names that may stand after a release as they are. Releases have dashes, so that other names must
 * have none: where the release ends could not be told. The chart's own may, as all know it.
 */
export const plain = ({ chart }: FullNameRules): string => `^(${chart}|[a-z0-9]+)$`;

/** Names that would make another's name: of its further objects, or one that ends in a hash. */
export const ambiguous = ({ suffixes }: FullNameRules): string =>
  `^(${[...suffixes, "[0-9a-f]{8}"].join("|")})$`;

/** Joined names that a release of the chart by itself has. */
export const ofChart = ({ chart }: FullNameRules): string => `^(.*-)?${chart}$`;

/** How much of a name stands before a hash. */
export const BEGINNING = 42;
