import type { Expression } from "../../expression/expression.js";
import { present } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { each } from "../../language/iteration.js";
import type { Items, Templated } from "../../language/templated.js";
import { list, string, type Format } from "../../model/index.js";

/** A path from the root. */
export const exposedPath: Format = {
  pattern: "^/([-A-Za-z0-9._~]+(/[-A-Za-z0-9._~]+)*/?)?$",
  what: "a path that begins with '/', such as /realms",
};

export const pathsField = (whenEmpty: string) =>
  list(string({ description: "A path.", format: exposedPath }), {
    description: `Paths that are let through, each with all below it. ${whenEmpty}`,
    default: [],
    examples: [["/realms", "/resources"]],
  });

/** What is let through where the values name no paths. */
export interface DefaultPaths {
  /** The path of everything. */
  readonly all: Expression<string> | string;
  /** Some paths alone, where another way leads to the others. */
  readonly some?: {
    readonly where: Expression<boolean>;
    readonly paths: readonly Expression<string>[];
  };
}

/** A part for each path that is let through. */
export function pathsOf<T>(
  given: Expression<readonly string[]>,
  { all, some }: DefaultPaths,
  part: (path: Expression<string> | string) => Templated<T>,
): Items<T> {
  const everything: readonly Templated<T>[] = [part(all)];
  const otherwise =
    some === undefined
      ? everything
      : when<readonly T[]>(some.where, some.paths.map(part), everything);
  return [when<readonly T[]>(present(given), [each<string, T>(given, part)], otherwise)];
}
