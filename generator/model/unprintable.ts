/**
 * Characters that toYaml of Helm 3 and 4 does not bring to a manifest: some end a line there, and for
 * the others it prints nothing at all, without a word.
 */
export const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * What Helm cuts off where a text is the last of a manifest: empty lines, and white space that YAML
 * needs no quotes for.
 */
export const CUT_OFF = /(?:^|\n)\n$|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

/** What Helm cuts off where a key is the first of a manifest. */
export const SPACE_AHEAD = /^[\t-\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** Longest key, as JSON and with escapes, that toYaml does not print nothing for. */
export const LONGEST_KEY = 1000;

/** A pattern as RE2 has it, which has braces around the digits of a character. */
export const asRe2 = ({ source }: RegExp): string =>
  source.replaceAll(/\\u([0-9a-f]{4})/g, String.raw`\x{$1}`);
