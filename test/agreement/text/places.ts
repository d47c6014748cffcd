import { isMapping, mappingOf, resolved, takesText, type Schema } from "./schema.js";

/** A step to a value: a name, an item of a list, or any key of a mapping. */
export type Step =
  | { readonly name: string }
  | { readonly item: true }
  | { readonly key: true; readonly pattern: string | undefined };

/** A place where a person may write a text: a value, or a key of a mapping. */
export interface Place {
  readonly name: string;
  /** The steps to the value; the last one of a key is the key's. */
  readonly steps: readonly Step[];
  readonly of: "value" | "key";
  readonly pattern: string | undefined;
  /** Words of the unions around it, each by the steps to it. */
  readonly words: readonly { readonly steps: readonly Step[]; readonly word: unknown }[];
  /** Whether it lies in an object of the Kubernetes API, which passes through. */
  readonly isShape: boolean;
}

type Around = Pick<Place, "steps" | "words" | "isShape">;

/** What Helm and its users add to any chart, and no chart reads. */
const ADDED = ["global", "enabled"];

/** All places of an input schema. */
export function placesOf(root: Schema): readonly Place[] {
  const properties = Object.entries(root.properties ?? {}).filter(
    ([name]) => !ADDED.includes(name),
  );
  const schema = { ...root, properties: Object.fromEntries(properties) };
  return [...within(schema, { steps: [], words: [], isShape: false }, root)];
}

function* within(given: Schema, outer: Around, root: Schema): Generator<Place> {
  const schema = resolved(given, root);
  const around = { ...outer, isShape: outer.isShape || schema !== given };
  const further = (step: Step): Around => ({ ...around, steps: [...around.steps, step] });
  if (takesText(schema)) yield place("value", around, schema.pattern);
  for (const branch of schema.oneOf ?? []) yield* within(branch, chosen(around, branch), root);
  if (schema.items !== undefined) yield* within(schema.items, further({ item: true }), root);
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    if (property !== false) yield* within(property, further({ name }), root);
  if (!isMapping(schema)) return;
  const { pattern, item } = mappingOf(schema);
  const inner = further({ key: true, pattern });
  yield place("key", inner, pattern);
  yield* within(item, inner, root);
}

/** Inside a branch of a union, whose discriminator is its only constant. */
function chosen(around: Around, { properties = {} }: Schema): Around {
  const words = Object.entries(properties).flatMap(([name, property]) =>
    property !== false && property.const !== undefined
      ? [{ steps: [...around.steps, { name }], word: property.const }]
      : [],
  );
  return { ...around, words: [...around.words, ...words] };
}

const place = (of: Place["of"], around: Around, pattern: string | undefined): Place => ({
  ...around,
  of,
  pattern,
  name: `${of === "key" ? "key of " : ""}${around.steps.map(text).join("").replace(/^\./, "")}`,
});

const text = (step: Step): string =>
  "name" in step ? `.${step.name}` : "item" in step ? "[]" : ".*";
