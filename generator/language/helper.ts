import { expression, type Expression } from "../expression/expression.js";
import type { Helper } from "../expression/node.js";
import { NODE, type TemplateTree } from "../expression/tree.js";
import type { Part, Templated } from "./templated.js";

type Named = Pick<Helper, "name" | "comment">;

const include = <T>(helper: Helper): Expression<T> => expression({ kind: "include", helper });

interface TextHelper extends Named {
  /**
   * `name`: letters, digits, dots and dashes, as in names of objects; quoted where it stands alone.
   * `word`: a word that YAML takes for nothing but a string; never quoted.
   * Default `text`: anything; always quoted.
   */
  readonly yields?: "text" | "name" | "word";
  /** A text, or texts one after another, without anything between them. */
  readonly body: Templated<string> | Part<readonly string[]>;
}

/**
 * A named template that prints one line of text. It is defined in `_helpers.tpl` once something
 * includes it, and printed as `include "chart.name" .`, quoted unless it yields a word.
 */
export const textHelper = ({ yields = "text", body, ...named }: TextHelper): Expression<string> =>
  include({ ...named, yields, body });

/** A named template that prints a whole number. */
export const integerHelper = ({
  body,
  ...named
}: Named & { readonly body: Templated<number> }): Expression<number> =>
  include({ ...named, yields: "integer", body });

/** A named template that prints entries of a mapping. */
export const mappingHelper = <T>({
  body,
  ...named
}: Named & { readonly body: Templated<T> | Part<T> }): Expression<T> =>
  include({ ...named, yields: "mapping", body: body as TemplateTree });

/** What a helper of a mapping prints, as a text, such as to tell one revision of it from another. */
export const printed = <T>(mapping: Expression<T>): Expression<string> =>
  expression<string>(mapping[NODE]);
