const GROUP = "[0-9a-fA-F]{1,4}";

/** One `::` with groups on both of its sides: together at most seven. */
const shortened = [1, 2, 3, 4, 5, 6].map(
  (after) => `(${GROUP}:){1,${7 - after}}(:${GROUP}){1,${after}}`,
);

/**
 * RE2 of an IPv6 address (RFC 4291), in full or with one `::`; without a zone, and without an IPv4
 * address at its end.
 */
export const IPV6 = `(${[
  `(${GROUP}:){7}${GROUP}`,
  `(${GROUP}:){1,7}:`,
  ...shortened,
  `:((:${GROUP}){1,7}|:)`,
].join("|")})`;
