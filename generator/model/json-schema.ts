/** JSON Schema (draft-07) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}
