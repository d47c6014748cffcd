import type { Problem } from "../types/api.js";
import type { PlainObject } from "./chart-data.js";
import { message } from "./message.js";
import { isObject, valueAt } from "./plain.js";
import { problemLine } from "./problem-line.js";
import { typeOf } from "./sentences.js";

/** In a layer: takes away what layers before it say. */
export const removed: unique symbol = Symbol.for("fairlead.removed");

interface Named {
  readonly name: string;
  readonly values: PlainObject;
}

/** The layers of the documents that `layer` has made. */
const layersOf = new WeakMap<object, readonly Named[]>();

/** Layers that cannot be merged. */
export class InvalidLayersError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(["These layers cannot be merged.", ...problems.map(problemLine)].join("\n"));
    this.name = "InvalidLayersError";
    this.problems = problems;
  }
}

/** Several layers as one document; a later one wins. */
export function layer(...given: readonly unknown[]): object {
  const problems: Problem[] = [];
  const layers = given.flatMap((one, index) => named(one, `layers[${index}]`, problems));
  const merged = layers.reduce<PlainObject>(
    (before, { name, values }) => mergeMaps(before, values, [name], problems),
    {},
  );
  if (problems.length > 0) throw new InvalidLayersError(problems);
  layersOf.set(merged, layers);
  return merged;
}

function named(given: unknown, path: string, problems: Problem[]): readonly Named[] {
  const entries = isObject(given) ? Object.entries(given) : [];
  const [first] = entries;
  if (entries.length !== 1 || first === undefined) {
    problems.push({ path, message: message("noLayer", { path }) });
    return [];
  }
  const [name, values] = first;
  if (isObject(values)) return [{ name, values }];
  const parts = { path: name, expected: "a map", actual: typeOf(values) };
  problems.push({ path: name, message: message("wrongType", parts) });
  return [];
}

/** As Helm merges values: maps deeply, while lists and all else replace. */
function mergeMaps(
  before: PlainObject,
  over: PlainObject,
  [name = "", ...path]: readonly string[],
  problems: Problem[],
): PlainObject {
  const merged = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(over)) {
    const way = [...path, key];
    const there = merged.get(key);
    if (value === removed) {
      if (!merged.delete(key)) {
        const parts = { layer: name, path: way.join(".") };
        problems.push({ path: parts.path, message: message("removesNothing", parts) });
      }
    } else if (isPlain(value))
      merged.set(key, mergeMaps(isPlain(there) ? there : {}, value, [name, ...way], problems));
    else if (value !== undefined) merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** Anything else is not merged: the chart's function says what it is. */
const isPlain = (value: unknown): value is PlainObject => {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Problems of values, with the layers named that have them; the types write the same words. */
export function toldOfLayers(values: object, problems: readonly Problem[]): readonly Problem[] {
  const layers = layersOf.get(values);
  if (layers === undefined) return problems;
  return problems.map(({ path, message: sentence }) => {
    const own = writer(layers, path);
    const words = sentence.replace(/(\S+) \(([^)]*)\)/g, (part: string, word: string) => {
      const other = writer(layers, word);
      return other === undefined || other === own ? part : `${part} of ${other}`;
    });
    return { path, message: own === undefined ? words : `${own}: ${words}` };
  });
}

/** The name of the last layer that has a value. A list is one layer's as a whole. */
function writer(layers: readonly Named[], path: string): string | undefined {
  const [whole = ""] = path.split("[");
  const names = whole.split(".");
  const last = layers.findLast(({ values }) => valueAt(values, names) !== undefined);
  return last === undefined || valueAt(last.values, names) === removed ? undefined : last.name;
}
