import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { quantityPattern } from "../kubernetes/quantity.js";
import { leaf } from "./leaf.js";

const LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

/** A Kubernetes resource quantity, such as `500m`, `2` or `1Gi`. */
export const quantity = <const O extends FieldOptions<string | number>>(
  options: O,
): LeafField<string | number, PresenceOf<O>> =>
  leaf<string | number, O>("quantity", options, {
    type: ["string", "number"],
    pattern: quantityPattern,
    minimum: 0,
  });

/** A Go-like duration of one unit, such as `30s`, `5m` or `1h`. */
export const duration = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  leaf("duration", options, { type: "string", pattern: "^[0-9]+(ms|s|m|h|d)$" });

/** A lower-case DNS subdomain (RFC 1123), as the names of Kubernetes objects are. */
export const dnsName = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  leaf("dnsName", options, { type: "string", pattern: `^${LABEL}(\\.${LABEL})*$`, maxLength: 253 });

/** A host name or an IPv4 address: no scheme, no port, no path. */
export const host = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  leaf("host", options, {
    type: "string",
    pattern:
      "^[A-Za-z0-9]([-A-Za-z0-9_]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9_]*[A-Za-z0-9])?)*\\.?$",
    maxLength: 253,
  });

export interface UrlOptions extends FieldOptions<string> {
  /** Allowed schemes without `://`. */
  readonly schemes: readonly [string, ...string[]];
}

/** A full URL of one of the given schemes. */
export const url = <const O extends UrlOptions>(options: O): LeafField<string, PresenceOf<O>> =>
  leaf("url", options, {
    type: "string",
    pattern: `^(${options.schemes.join("|")})://[^\\s/?#]+[^\\s]*$`,
  });

const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

/** An IPv4 multicast address, 224.0.0.0 to 239.255.255.255 (RFC 5771). */
export const multicastAddress = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  leaf("multicastAddress", options, {
    type: "string",
    pattern: `^(22[4-9]|23[0-9])(\\.${OCTET}){3}$`,
  });
