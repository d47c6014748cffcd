type Primitive = string | number | boolean | null;

/**
 * The names of an interface and their comments, with hardly a type. Beside the author's own type it
 * gives editors what they show and complete, where the interface itself would be compared anew with
 * every document. So would be a list as such, with all of its methods.
 */
export type Documented<Shape> = Shape extends undefined
  ? never
  : Shape extends Primitive
    ? unknown
    : Shape extends readonly unknown[]
      ? { readonly [index: number]: Documented<Shape[number]> }
      : string extends keyof Shape
        ? unknown
        : { readonly [K in keyof Shape]?: Documented<Shape[K]> };
