import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { listed } from "../listed.js";
import { leaf } from "./leaf.js";

export interface UrlOptions extends FieldOptions<string> {
  /** Allowed schemes without `://`. */
  readonly schemes: readonly [string, ...string[]];
}

/** A full URL of one of the given schemes. The sentence shows the first example, if there is one. */
export function url<const O extends UrlOptions>(options: O): LeafField<string, PresenceOf<O>> {
  const { schemes, examples: [example] = [] } = options;
  const beginnings = listed(
    schemes.map((scheme) => `${scheme}://`),
    "",
  );
  const shown = typeof example === "string" ? example : `${schemes[0]}://example.com`;
  const format: Format = {
    pattern: `^(${schemes.join("|")})://[^\\s/?#]\\S*$`,
    what: `a URL that begins with ${beginnings}, such as ${shown}`,
  };
  const declared = schemes.map((scheme) => JSON.stringify(scheme)).join(" | ");
  return leaf<string, O>(options, {
    holds: { is: "text", format },
    word: "URL",
    declaration: () => `C.Url<${declared}, ${JSON.stringify(format.what)}>`,
  });
}
