import { expression, type Expression } from "../expression/expression.js";
import { NODE, TREE, type ExpressionTree, type TemplateTree } from "../expression/tree.js";
import type { ScopedNode } from "../expression/node.js";
import type { Field } from "../model/field.js";
import { integer } from "../model/kinds/integer.js";
import { string } from "../model/kinds/string.js";
import type { Part, Templated } from "./templated.js";

/**
 * A part with its subject at hand; nothing, or the third argument, where that is empty or absent.
 *
 * @example
 * ```ts
 * given<string, object>(values.tls.secretName, (secretName) => ({ secret: { secretName } }))
 * ```
 * prints
 * ```yaml
 * {{- with .Values.tls.secretName }}
 * secret:
 *   secretName: {{ . | quote }}
 * {{- end }}
 * ```
 */
export function given<S, T>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => Templated<T>,
): Part<T | undefined>;
export function given<S, T>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => Templated<T>,
  otherwise: Templated<T>,
): Part<T>;
export function given<S>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => TemplateTree,
  otherwise?: TemplateTree,
): Part<unknown> {
  const scope = Symbol("with");
  const whole = scoped<S>(subject, scope, "subject");
  return { [TREE]: "with", subject: subject[NODE], scope, body: body(whole), otherwise };
}

/**
 * One part for each item of a list, or items of another list; the index counts from 0. Around whole manifests: one document
 * for each item.
 *
 * @example
 * ```ts
 * { volumes: each(values.secrets, (secretName) => ({ secret: { secretName } })) }
 * ```
 * prints
 * ```yaml
 * {{- if .Values.secrets }}
 * volumes:
 *   {{- range .Values.secrets }}
 *   - secret:
 *       secretName: {{ . | quote }}
 *   {{- end }}
 * {{- end }}
 * ```
 */
export function each<I, T>(
  subject: Expression<readonly I[] | undefined>,
  body: (item: Expression<I>, index: Expression<number>) => Templated<T | readonly T[]>,
): Part<readonly T[]> {
  const scope = Symbol("range");
  return {
    [TREE]: "each",
    over: body.length > 1 ? "indexed" : "list",
    subject: subject[NODE],
    scope,
    key: undefined,
    body: body(
      scoped<I>(subject, scope, "item"),
      scoped<number>(subject, scope, "key"),
    ) as TemplateTree,
  };
}

type MapOf<V> = Expression<Readonly<Record<string, V>> | undefined>;

/** One entry of a mapping for each entry of a map, in the order of its keys. */
export function eachEntry<V, T>(
  subject: MapOf<V>,
  body: (
    key: Expression<string>,
    value: Expression<V>,
  ) => readonly [key: Expression<string>, value: Templated<T>],
): Part<Readonly<Record<string, T>>> {
  const scope = Symbol("range");
  const [key, value] = body(
    scoped<string>(subject, scope, "key"),
    scoped<V>(subject, scope, "item"),
  );
  return overMap(subject, scope, key[NODE], value);
}

/** Items of a list, or lines of a script, for each entry of a map, in the order of its keys. */
export function eachPair<V, T>(
  subject: MapOf<V>,
  body: (key: Expression<string>, value: Expression<V>) => Templated<T | readonly T[]>,
): Part<readonly T[]> {
  const scope = Symbol("range");
  const part = body(scoped<string>(subject, scope, "key"), scoped<V>(subject, scope, "item"));
  return overMap(subject, scope, undefined, part);
}

const overMap = (
  subject: ExpressionTree,
  scope: symbol,
  key: ExpressionTree[typeof NODE] | undefined,
  body: unknown,
): Part<never> => ({
  [TREE]: "each",
  over: "map",
  subject: subject[NODE],
  scope,
  key,
  body: body as TemplateTree,
});

/** A part of the subject that `each` or `given` is at. */
export function property<T extends object, K extends keyof T & string>(
  subject: Expression<T>,
  name: K,
): Expression<T[K]> {
  const node = subject[NODE];
  if (node.kind !== "scoped") throw new TypeError("property takes the subject of each or given");
  const { field } = node;
  const part = field?.shape === "group" ? field.fields[name] : undefined;
  return expression({ ...node, path: [...node.path, name], field: part });
}

function scoped<T>(
  subject: ExpressionTree,
  scope: symbol,
  part: ScopedNode["part"],
): Expression<T> {
  const of = subject[NODE];
  const whole = of.kind === "value" || of.kind === "scoped" ? of.field : undefined;
  return expression({ kind: "scoped", scope, part, of, path: [], field: fieldOf[part](whole) });
}

const fieldOf: Readonly<
  Record<ScopedNode["part"], (whole: Field | undefined) => Field | undefined>
> = {
  subject: (whole) => whole,
  item: (whole) => (whole?.shape === "list" || whole?.shape === "map" ? whole.item : undefined),
  key: keyField,
};

/** What is known of a list's indexes and a map's keys. */
function keyField(field: Field | undefined): Field | undefined {
  if (field?.shape === "list") return index;
  if (field?.shape !== "map" || field.keyFormat === undefined) return undefined;
  return string({ description: "Key of a map.", format: field.keyFormat });
}

const index = integer({ description: "Index of a list.", minimum: 0, maximum: 999_999 });
