import { re2AsJavaScript } from "../../../generator/model/re2.js";
import type { Place, Step } from "./places.js";
import { resolved, type Schema } from "./schema.js";

export interface Document {
  [key: string]: unknown;
}

export type Path = readonly (string | number)[];

/** A key of its own, whatever its name: `__proto__` is one, too. */
export const setOwn = (object: object, key: string | number, value: unknown): void => {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

export const ownAt = (object: object, key: string | number): unknown =>
  Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;

let samples = 0;

/** Any right value, different each time where it may be. */
function sample(given: Schema, root: Schema): unknown {
  const schema = resolved(given, root);
  const [type] = [schema.type].flat();
  const [word] = schema.enum ?? [];
  if (word !== undefined) return word;
  if (type === "number" && schema.pattern !== undefined) return 1;
  if (type === "string" || schema.pattern !== undefined) return textOf(schema.pattern);
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (type === "boolean") return false;
  return type === "array" ? [] : withDemanded({}, schema, root);
}

/** One that no other place is given, where the pattern takes it: rules speak of texts that are alike. */
function textOf(pattern = ""): string {
  const own = `sample-${(samples += 1)}`;
  return new RegExp(re2AsJavaScript(pattern), "u").test(own) ? own : "1";
}

function withDemanded(object: object, schema: Schema, root: Schema): object {
  for (const name of schema.required ?? []) {
    const property = schema.properties?.[name];
    if (typeof property === "object" && !Object.hasOwn(object, name))
      setOwn(object, name, sample(property, root));
  }
  return object;
}

/**
 * Writes a place into a document, with whatever it demands beside it, into the last items of lists.
 * @returns the path to it
 */
export function write(document: Document, place: Place, texts: Texts, root: Schema): Path {
  for (const { steps, word } of place.words) {
    const path = steps.map((step) => nameOf(step, place));
    put(document, path, word);
  }
  const path: (string | number)[] = [];
  let schema = root;
  let value: object = document;
  let lists = place.steps.filter((step) => "item" in step).length;
  for (const [index, step] of place.steps.entries()) {
    const isLast = index === place.steps.length - 1;
    const word = place.words.find(({ steps }) => steps.length === index + 1)?.word;
    schema = branchOf(resolved(schema, root), word, root);
    withDemanded(value, schema, root);
    const isOwn = isLast || lists <= texts.ownItems;
    const key = keyOf(step, isLast && place.of === "key", texts, itemOf(value, isOwn));
    if ("item" in step) lists -= 1;
    schema = below(schema, step);
    path.push(key);
    if (isLast) setOwn(value, key, place.of === "value" ? texts.text : sample(schema, root));
    else {
      const inner = ownAt(value, key);
      const fresh = resolved(schema, root).type === "array" ? [] : {};
      if (typeof inner !== "object" || inner === null) setOwn(value, key, fresh);
      value = ownAt(value, key) as object;
    }
  }
  return path;
}

export interface Texts {
  /** What stands at the place itself. */
  readonly text: string;
  /** Any right key on the way to it. */
  readonly keyLike: (pattern: string | undefined) => string;
  /** How many of the lists around it, from the innermost one, get an item of its own. */
  readonly ownItems: number;
}

function keyOf(step: Step, isPlace: boolean, texts: Texts, item: number): string | number {
  if ("name" in step) return step.name;
  if ("item" in step) return item;
  return isPlace ? texts.text : texts.keyLike(step.pattern);
}

/** A new item of a list, or the last one. */
function itemOf(list: object, isOwn: boolean): number {
  const length = Array.isArray(list) ? list.length : 0;
  return isOwn ? length : Math.max(length - 1, 0);
}

function nameOf(step: Step, { name }: Place): string {
  if (!("name" in step)) throw new Error(`${name} lies in a union within a list or a mapping`);
  return step.name;
}

const branchOf = (schema: Schema, word: unknown, root: Schema): Schema => {
  const branches = schema.oneOf?.map((one) => resolved(one, root));
  const isChosen = ({ properties }: Schema): boolean =>
    Object.values(properties ?? {}).some((one) => one !== false && one.const === word);
  return branches?.find(isChosen) ?? schema;
};

function below(schema: Schema, step: Step): Schema {
  if ("item" in step) return schema.items ?? {};
  if ("name" in step) return schema.properties?.[step.name] || {};
  const [keyed] = Object.values(schema.patternProperties ?? {});
  if (keyed !== undefined) return keyed;
  return typeof schema.additionalProperties === "object"
    ? schema.additionalProperties
    : { type: "string" };
}

/** Sets a value at a path; objects on the way are made. */
export function put(document: Document, path: Path, value: unknown): void {
  let object: object = document;
  for (const name of path.slice(0, -1)) {
    if (typeof ownAt(object, name) !== "object") setOwn(object, name, {});
    object = ownAt(object, name) as object;
  }
  const last = path.at(-1);
  if (last !== undefined) setOwn(object, last, value);
}
