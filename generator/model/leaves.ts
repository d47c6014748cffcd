import { discriminatorField } from "./fields/groups.js";
import type { Field, Fields } from "./field.js";
import type { Guard, Place } from "./place.js";

/** Every place of a model that holds a value of its own: all but groups and unions. */
export function* leavesOf(
  fields: Fields,
  path: readonly string[] = [],
  guards: readonly Guard[] = [],
): Generator<Place> {
  for (const [name, field] of Object.entries(fields)) yield* leaves(field, [...path, name], guards);
}

function* leaves(
  field: Field,
  path: readonly string[],
  guards: readonly Guard[],
): Generator<Place> {
  if (field.shape === "group") yield* leavesOf(field.fields, path, guards);
  else if (field.shape === "union") {
    const { discriminator } = field;
    yield { path: [...path, discriminator], field: discriminatorField(field), guards };
    yield* leavesOf(field.common, path, guards);
    for (const [branch, { fields }] of Object.entries(field.branches))
      yield* leavesOf(fields, path, [...guards, { union: field, path, branch }]);
  } else yield { path, field, guards };
}
