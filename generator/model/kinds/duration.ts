import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { formatted } from "./formatted.js";

const format: Format = {
  pattern: "^[0-9]+(ms|s|m|h|d)$",
  what: "a duration, such as 30s, 5m or 1h",
};

/** A Go-like duration of one unit, such as `30s`, `5m` or `1h`. */
export const duration = <const O extends FieldOptions<string>>(
  options: O,
): LeafField<string, PresenceOf<O>> =>
  formatted(options, { format, word: "duration", check: "duration" });
