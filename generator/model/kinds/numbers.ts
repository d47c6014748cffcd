import type { FieldOptions } from "../field.js";

/** Bounds are inclusive. */
export interface NumberOptions extends FieldOptions<number> {
  readonly minimum?: number;
  readonly maximum?: number;
}

export const boundsOf = ({ minimum, maximum }: NumberOptions) => ({
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});

/** Bounds as the SDK's declarations write them. */
export const declaredBounds = (least: number | undefined, most: number | undefined): string =>
  `${least ?? "null"}, ${most ?? "null"}`;
