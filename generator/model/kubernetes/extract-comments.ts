import { closureOf } from "./references.js";
import { shortNames } from "./short-names.js";
import { specialDefinitions } from "./special-definitions.js";
import type { OpenApiSchema } from "./transform.js";

/** What is said of a shape's properties, by their names. */
export type ShapeComments = Readonly<Record<string, string>>;

/**
 * The first sentence of what the OpenAPI says of each property of `roots` (full OpenAPI names) and of
 * all that they refer to, by short name, sorted. Shapes of which it says nothing are left out.
 */
export function extractComments(
  openApi: Readonly<Record<string, OpenApiSchema>>,
  roots: readonly string[],
): Record<string, ShapeComments> {
  const fullNames = closureOf(roots, { ...openApi, ...specialDefinitions });
  const short = shortNames(fullNames);
  const extracted = fullNames.map((name): [string, ShapeComments] => [
    short.get(name) ?? name,
    propertyComments(openApi[name] ?? {}),
  ]);
  return Object.fromEntries(
    extracted
      .filter(([, comments]) => Object.keys(comments).length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const propertyComments = ({ properties = {} }: OpenApiSchema): ShapeComments =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { description }]) =>
      typeof description === "string" ? [[name, firstSentence(description)]] : [],
    ),
  );

/** Up to a full stop that ends a line or is followed by a capital letter: not that of "e.g. this". */
const firstSentence = (text: string): string =>
  (/^.*?\.(?=\s+[A-Z]|\s*$)/su.exec(text)?.[0] ?? text).replace(/\s+/g, " ").trim();
