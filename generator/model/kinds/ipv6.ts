const GROUP = "[0-9a-fA-F]{1,4}";

const some = `(${GROUP}(:${GROUP}){0,6})?`;

/**
 * RE2 of an IPv6 address (RFC 4291), in full or with one `::`; without a zone, and without an IPv4
 * address at its end. How many groups stand on both sides of `::` together is not counted.
 */
export const IPV6 = `((${GROUP}:){7}${GROUP}|${some}::${some})`;
