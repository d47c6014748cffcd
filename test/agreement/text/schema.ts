/** The part of draft-07 that input schemas are written in. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema | false>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A schema without the reference that it may be. */
export function resolved(schema: Schema, root: Schema): Schema {
  const [only] = schema.allOf ?? [];
  const reference = schema.$ref ?? only?.$ref;
  if (reference === undefined) return schema;
  const name = reference.replace("#/definitions/", "");
  const definition = root.definitions?.[name];
  if (definition === undefined) throw new Error(`${reference} leads nowhere`);
  return resolved(definition, root);
}

export const takesText = ({ type, enum: words }: Schema): boolean =>
  words === undefined && [type].flat().includes("string");

/** Whether a value has any keys that its author likes. */
export const isMapping = ({ type, properties, additionalProperties, patternProperties }: Schema) =>
  type === "object" &&
  (patternProperties !== undefined ||
    (additionalProperties ?? true) !== false ||
    properties === undefined);

/** What the keys of a mapping look like, and the schema of its values. */
export function mappingOf(schema: Schema): { readonly pattern?: string; readonly item: Schema } {
  const [keyed] = Object.entries(schema.patternProperties ?? {});
  if (keyed !== undefined) return { pattern: keyed[0], item: keyed[1] };
  const { additionalProperties: item } = schema;
  return { item: typeof item === "object" ? item : { type: "string" } };
}
