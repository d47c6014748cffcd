import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";

export const boolean = <const O extends FieldOptions<boolean>>(
  options: O,
): LeafField<boolean, PresenceOf<O>> => leaf("boolean", options, { type: "boolean" });

/** Bounds are inclusive. */
export interface NumberOptions extends FieldOptions<number> {
  readonly minimum?: number;
  readonly maximum?: number;
}

const bounds = ({ minimum, maximum }: NumberOptions) => ({
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});

/** Whole numbers up to here are exact everywhere: in JSON, in JavaScript and in Helm's int64. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** A whole number, from -(2^53 - 1) to 2^53 - 1 unless narrowed. */
export const integer = <const O extends NumberOptions>(
  options: O,
): LeafField<number, PresenceOf<O>> =>
  leaf("integer", options, {
    type: "integer",
    minimum: -EXACT,
    maximum: EXACT,
    ...bounds(options),
  });

export const number = <const O extends NumberOptions>(
  options: O,
): LeafField<number, PresenceOf<O>> =>
  leaf("number", options, { type: "number", ...bounds(options) });

/** A TCP or UDP port, 1 to 65535 unless narrowed. */
export const port = <const O extends NumberOptions>(options: O): LeafField<number, PresenceOf<O>> =>
  leaf("port", options, { type: "integer", minimum: 1, maximum: 65535, ...bounds(options) });

export interface StringOptions extends FieldOptions<string> {
  /** RE2, anchored by the author. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export const string = <const O extends StringOptions>(
  options: O,
): LeafField<string, PresenceOf<O>> => {
  const { pattern, minLength, maxLength } = options;
  return leaf("string", options, {
    type: "string",
    ...(pattern !== undefined && { pattern }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  });
};

/** One of the given words. */
export const oneOf = <const V extends readonly string[], const O extends FieldOptions<V[number]>>(
  words: V,
  options: O,
): LeafField<V[number], PresenceOf<O>> =>
  leaf<V[number], O>("enum", options, { type: "string", enum: [...words] });
