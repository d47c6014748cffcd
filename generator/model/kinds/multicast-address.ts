import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { formatted } from "./formatted.js";
import { OCTET } from "./ipv4.js";

const format: Format = {
  pattern: `^(22[4-9]|23[0-9])(\\.${OCTET}){3}$`,
  what: "an IPv4 multicast address (224.0.0.0 to 239.255.255.255)",
};

/** An IPv4 multicast address, 224.0.0.0 to 239.255.255.255 (RFC 5771). */
export const multicastAddress = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format, word: "IPv4 multicast address", check: "multicast" });
