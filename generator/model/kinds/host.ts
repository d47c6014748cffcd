import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { formatted } from "./formatted.js";

const LABEL = "[A-Za-z0-9]([-A-Za-z0-9_]*[A-Za-z0-9])?";

const format: Format = {
  pattern: `^${LABEL}(\\.${LABEL})*\\.?$`,
  what: "a host name or an IPv4 address without scheme, port and path, such as db.example.com",
};

/** A host name or an IPv4 address: no scheme, no port, no path. */
export const host = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format, word: "host", maxLength: 253, check: "host" });
