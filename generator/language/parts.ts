import { expression, type Expression } from "../expression/expression.js";
import { NODE, TREE, type TemplateTree } from "../expression/tree.js";
import type { Part, Templated } from "./templated.js";

/** Some of a mapping's entries; of a map with free keys, that is the same type. */
type Entries<T> = string extends keyof T ? T : Partial<T>;

/** Mappings one after another; a key that two of them have is the author's fault. */
export const merge = <T>(
  ...parts: readonly (
    Templated<Entries<T>> | Part<Entries<T> | undefined> | Expression<Entries<T> | undefined>
  )[]
): Part<T> => ({ [TREE]: "merge", parts: parts as readonly TemplateTree[] });

/** A part with a comment above it in the manifest: `# …`. */
export const comment = <T>(words: string, body: Templated<T>): Part<T> => ({
  [TREE]: "comment",
  comment: words,
  body: body as TemplateTree,
});

/**
 * Text of several lines, such as a file in a ConfigMap; lines may stand under conditions.
 *
 * @example
 * ```ts
 * { "run.sh": script(["set -eu", text`exec server --port=${values.port}`]) }
 * ```
 * prints
 * ```yaml
 * run.sh: |
 *   set -eu
 *   exec server --port={{ .Values.port }}
 * ```
 */
export const script = (lines: Templated<readonly string[]>): Part<string> => ({
  [TREE]: "script",
  lines: lines as TemplateTree,
});

/** Names that the printer gives itself, for the items and keys of `range`. */
const TAKEN = /^(value|key|index)\d*$/;

/**
 * A part in which a value has a name of its own, so that it is written once.
 *
 * @example
 * ```ts
 * bind("name", names.fullname, (name) => when(atMost(call("len", name), 20), name, call("trunc", 20, name)))
 * ```
 * prints
 * ```yaml
 * {{- $name := include "chart.fullname" . }}
 * {{- if le (len $name) 20 }}
 * {{- $name }}
 * {{- else }}
 * {{- trunc 20 $name }}
 * {{- end }}
 * ```
 */
export function bind<V, T>(
  name: string,
  value: Expression<V>,
  body: (value: Expression<V>) => Templated<T>,
): Part<T> {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || TAKEN.test(name))
    throw new TypeError(`${name} cannot be the name of a bound value: choose another one`);
  const variable = Symbol(name);
  const bound = expression<V>({ kind: "variable", variable, name, value: value[NODE] });
  return {
    [TREE]: "bind",
    variable,
    name,
    value: value[NODE],
    body: body(bound) as TemplateTree,
  };
}
