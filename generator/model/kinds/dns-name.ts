import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { formatted } from "./formatted.js";

const LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

const format: Format = {
  pattern: `^${LABEL}(\\.${LABEL})*$`,
  what: "a DNS name: lower-case letters, digits, '-' and '.' between them, such as login-tls",
};

/** A lower-case DNS subdomain (RFC 1123), as the names of Kubernetes objects are. */
export const dnsName = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format, word: "DNS name", maxLength: 253, check: "dnsName" });
