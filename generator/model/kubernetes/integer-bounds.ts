interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The numbers of an int32, and those of an int64 that JSON readers agree on. */
export const int32Bounds = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } as const;
const int64Bounds = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** The bounds of an OpenAPI integer, by its format. */
export function integerBounds({
  type,
  format,
}: {
  readonly type?: string | readonly string[];
  readonly format?: unknown;
}): Bounds {
  if (type !== "integer") return {};
  return format === "int32" ? int32Bounds : int64Bounds;
}
