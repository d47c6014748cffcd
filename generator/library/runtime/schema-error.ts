/** The keywords that charts' schemas use; the build refuses a schema with another one. */
export const judgedKeywords = [
  "type",
  "required",
  "additionalProperties",
  "enum",
  "const",
  "minimum",
  "maximum",
  "pattern",
  "minLength",
  "maxLength",
  "minItems",
  "uniqueItems",
  "if",
] as const;

export type JudgedKeyword = (typeof judgedKeywords)[number];

/** An error of the compiled validator, as ajv's `verbose` mode reports it. */
export interface SchemaError {
  readonly keyword: JudgedKeyword;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: unknown;
  readonly parentSchema: {
    readonly properties?: object;
    readonly pattern?: string;
  };
  readonly data: unknown;
}

/** A validator that ajv compiled ahead. */
export interface Validator {
  (document: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
