import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { leaf } from "./leaf.js";

/** The checks of literals that library/types/formats.ts has. */
type Check = "dnsName" | "host" | "duration" | "multicast";

/** What a kind of text with a format of its own says of itself. */
export interface FormattedKind {
  readonly format: Format;
  readonly word: string;
  readonly maxLength?: number;
  /** What judges literals; without one `validate` alone judges them. */
  readonly check?: Check;
}

/** A leaf whose text has the format of its kind. */
export const formatted = <const O extends FieldOptions<string>>(
  options: O,
  { format, word, maxLength, check }: FormattedKind,
): LeafField<string, PresenceOf<O>> =>
  leaf<string, O>(options, {
    holds: { is: "text", format, ...(maxLength !== undefined && { maxLength }) },
    word,
    declaration: () =>
      check === undefined
        ? "C.Plain<string>"
        : `C.Formatted<${JSON.stringify(check)}, ${JSON.stringify(format.what)}>`,
  });
