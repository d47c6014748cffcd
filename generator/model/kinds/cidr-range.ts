import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { formatted } from "./formatted.js";
import { IPV4 } from "./ipv4.js";
import { IPV6 } from "./ipv6.js";

/** After a slash the length of a prefix: 0 to 32, and 0 to 128. */
const [LENGTH4, LENGTH6] = ["/(3[0-2]|[12]?[0-9])", "/(12[0-8]|1[01][0-9]|[1-9]?[0-9])"];

const rangeFormat: Format = {
  pattern: `^(${IPV4}${LENGTH4}|${IPV6}${LENGTH6})$`,
  what: "a CIDR range, such as 10.0.0.0/8 or 2001:db8::/32",
};

const addressFormat: Format = {
  pattern: `^(${IPV4}(${LENGTH4})?|${IPV6}(${LENGTH6})?)$`,
  what: "an IP address or a CIDR range, such as 192.0.2.10 or 10.0.0.0/8",
};

/** A range of IPv4 or IPv6 addresses, as an address, a slash and the length of its prefix. */
export const cidrRange = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format: rangeFormat, word: "CIDR range" });

/** One IPv4 or IPv6 address, or a range of them. */
export const addressOrRange = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format: addressFormat, word: "IP address or CIDR range" });
