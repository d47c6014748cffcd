/** The kinds of values as the checks see them; a chart's model is a tree of these. */
export type Node =
  | Plain<unknown>
  | Whole<number | null, number | null>
  | Decimal<number | null, number | null>
  | Text<number | null, number | null>
  | OneOf<string, string>
  | Formatted<string, string>
  | Quantity<string>
  | Url<string, string>
  | List<unknown, Node, number>
  | Dictionary<unknown, Node, unknown>
  | Group<unknown, object, unknown>
  | Choice<unknown, string, string, object, string>;

/** Anything that its interface says all about, Kubernetes shapes included. */
export interface Plain<Shape> {
  readonly kind: "plain";
  readonly shape: Shape;
}

export interface Whole<Minimum, Maximum> {
  readonly kind: "whole";
  readonly minimum: Minimum;
  readonly maximum: Maximum;
}

export interface Decimal<Minimum, Maximum> {
  readonly kind: "decimal";
  readonly minimum: Minimum;
  readonly maximum: Maximum;
}

export interface Text<Minimum, Maximum> {
  readonly kind: "text";
  readonly minimum: Minimum;
  readonly maximum: Maximum;
}

/** `Listed` is the words as a message lists them. */
export interface OneOf<Words, Listed> {
  readonly kind: "oneOf";
  readonly words: Words;
  readonly listed: Listed;
}

/** Text with a format. `Check` names what judges it in formats.ts; `What` is what is right. */
export interface Formatted<Check, What> {
  readonly kind: "formatted";
  readonly check: Check;
  readonly what: What;
}

export interface Quantity<What> {
  readonly kind: "quantity";
  readonly what: What;
}

export interface Url<Schemes, What> {
  readonly kind: "url";
  readonly schemes: Schemes;
  readonly what: What;
}

export interface List<Shape, Item, Minimum> {
  readonly kind: "list";
  readonly shape: Shape;
  readonly item: Item;
  readonly minimum: Minimum;
}

/** A map with free keys. `Reserved` has the keys that are refused, and what to set instead. */
export interface Dictionary<Shape, Item, Reserved> {
  readonly kind: "dictionary";
  readonly shape: Shape;
  readonly item: Item;
  readonly reserved: Reserved;
}

/** `Required` is an object type with the keys that must be there. */
export interface Group<Shape, Members, Required> {
  readonly kind: "group";
  readonly shape: Shape;
  readonly members: Members;
  readonly required: Required;
}

/** A choice of one group by the word in `Discriminator`; `Default` is the word where none is. */
export interface Choice<Shape, Discriminator, Default, Branches, Listed> {
  readonly kind: "choice";
  readonly shape: Shape;
  readonly discriminator: Discriminator;
  readonly default: Default;
  readonly branches: Branches;
  readonly listed: Listed;
}
