/**
 * Characters that toYaml of Helm 3 and 4 does not bring to a manifest: some end a line there, and for
 * the others it prints nothing at all, without a word.
 */
export const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** The same to RE2. */
export const UNPRINTABLE_RE2 = String.raw`[\x{7f}-\x{9f}\x{2028}\x{2029}\x{feff}\x{fffe}\x{ffff}]`;

/** Longest key, as JSON and with escapes, that toYaml does not print nothing for. */
export const LONGEST_KEY = 1000;
