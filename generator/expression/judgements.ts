import type { Field, Fields } from "../model/field.js";
import type { Format } from "../model/format.js";
import { formatOf } from "../model/holding.js";
import { exclusivesOf, type Exclusive } from "../model/kubernetes/exclusive.js";
import type { Guard } from "../model/place.js";
import type { Node, ScopedNode, ValueNode } from "./node.js";
import { isChosen } from "./chosen.js";

/** A path of which indexes and keys are known when Helm renders, in pieces. */
export type PathParts = readonly (string | Node)[];

/** A value that may be absent; of a list or a map, each of its items is meant. */
export interface Judged {
  readonly path: PathParts;
  readonly value: Node;
}

/** Everything that must look like one format. */
export interface FormatJudgement {
  readonly format: Format;
  readonly values: readonly Judged[];
  /** Maps whose keys must. */
  readonly keys: readonly Judged[];
}

export interface ReservedJudgement extends Judged {
  /** Keys that the map must not have, and why. */
  readonly reserved: Readonly<Record<string, string>>;
}

export interface ExclusiveJudgement extends Judged {
  readonly names: Exclusive["names"];
}

/** What is judged of single values beside the schema, and what is judged within conditions and items. */
export interface Judgements {
  readonly formats: readonly FormatJudgement[];
  readonly reserved: readonly ReservedJudgement[];
  readonly exclusive: readonly ExclusiveJudgement[];
  readonly within: readonly Within[];
}

export type Within =
  | { readonly kind: "where"; readonly test: Node; readonly judgements: Judgements }
  | {
      readonly kind: "each";
      readonly over: "indexed" | "map";
      readonly subject: Node;
      readonly scope: symbol;
      readonly judgements: Judgements;
    };

/** All that is judged of single values of a model. */
export const judgementsOf = (fields: Fields): Judgements => {
  const all = new Collected();
  all.members(fields, { path: [], guards: [] });
  return all;
};

/** Where a record of fields stands: below the root, or below an item. */
type At =
  | { readonly path: readonly string[]; readonly guards: readonly Guard[] }
  | { readonly item: ScopedNode; readonly text: PathParts };

class Collected implements Judgements {
  readonly formats: (FormatJudgement & { readonly values: Judged[]; readonly keys: Judged[] })[] =
    [];
  readonly reserved: ReservedJudgement[] = [];
  readonly exclusive: ExclusiveJudgement[] = [];
  readonly within: Within[] = [];

  members(fields: Fields, at: At): void {
    for (const [name, field] of Object.entries(fields)) {
      if ("item" in at) {
        const item: ScopedNode = { ...at.item, path: [...at.item.path, name], field };
        this.#field(field, { value: item, path: [...at.text, `.${name}`] }, { item, text: [] });
      } else {
        const below = { ...at, path: [...at.path, name] };
        this.#field(
          field,
          { value: written({ ...below, field }), path: [below.path.join(".")] },
          below,
        );
      }
    }
  }

  #field(field: Field, judged: Judged, at: At): void {
    switch (field.shape) {
      case "leaf":
        this.#leaf(field, judged);
        return;
      case "map":
        if (field.reservedKeys !== undefined)
          this.reserved.push({ ...judged, reserved: field.reservedKeys });
        if (field.keyFormat !== undefined) this.#group(field.keyFormat).keys.push(judged);
        this.#items(field, judged);
        return;
      case "list":
        this.#items(field, judged);
        return;
      case "group":
        this.members(field.fields, "item" in at ? { ...at, text: judged.path } : at);
        return;
      case "union": {
        // No item is a union: the build refuses it.
        if ("item" in at) return;
        this.members(field.common, at);
        for (const [branch, { fields }] of Object.entries(field.branches)) {
          const guard = { union: field, path: at.path, branch };
          const inner = new Collected();
          inner.members(fields, { ...at, guards: [...at.guards, guard] });
          this.#add({ kind: "where", test: isChosen(guard), judgements: inner });
        }
      }
    }
  }

  #leaf(field: Extract<Field, { shape: "leaf" }>, judged: Judged): void {
    const { holds } = field;
    const format = formatOf(holds);
    if (format !== undefined) this.#group(format).values.push(judged);
    if (holds.is !== "object" || holds.kubernetes === undefined) return;
    for (const exclusive of exclusivesOf(holds.kubernetes)) this.#exclusive(exclusive, judged);
  }

  /** Items that are texts are judged with their list; of others, each by its parts. */
  #items(field: Extract<Field, { shape: "list" | "map" }>, judged: Judged): void {
    const { item } = field;
    const text = textOf(item);
    if (text !== undefined) {
      this.#group(text).values.push(judged);
      return;
    }
    this.#each(judged, field.shape === "list" ? "indexed" : "map", item, (inner, one, node) => {
      inner.#field(item, one, { item: node, text: one.path });
    });
  }

  #exclusive({ within, names }: Exclusive, judged: Judged): void {
    const [list, ...deeper] = within;
    if (list === undefined) {
      this.exclusive.push({ ...judged, names });
      return;
    }
    const { value, path } = judged;
    if (value.kind !== "scoped") throw new TypeError("a list of a shape is judged within items");
    const items = { value: { ...value, path: [...value.path, list] }, path: [...path, `.${list}`] };
    this.#each(items, "indexed", undefined, (inner, one) => {
      inner.#exclusive({ within: deeper, names }, one);
    });
  }

  #each(
    { value, path }: Judged,
    over: "indexed" | "map",
    field: Field | undefined,
    judge: (inner: Collected, item: Judged, node: ScopedNode) => void,
  ): void {
    const scope = Symbol("range");
    const common = { kind: "scoped", scope, of: value, path: [] } as const;
    const key: Node = { ...common, part: "key", field: undefined };
    const item: ScopedNode = { ...common, part: "item", field };
    const inner = new Collected();
    const text = over === "map" ? [...path, ".", key] : [...path, "[", key, "]"];
    judge(inner, { value: item, path: text }, item);
    this.#add({ kind: "each", over, subject: value, scope, judgements: inner });
  }

  #group(format: Format): Collected["formats"][number] {
    const known = this.formats.find(({ format: one }) => one.what === format.what);
    if (known?.format.pattern === format.pattern) return known;
    const group = { format, values: [], keys: [] };
    this.formats.push(group);
    return group;
  }

  #add(within: Within): void {
    const { formats, reserved, exclusive, within: deeper } = within.judgements;
    if ([formats, reserved, exclusive, deeper].some(({ length }) => length > 0))
      this.within.push(within);
  }
}

/** The value as it was given: the default of its branch, which templates apply, is right anyway. */
const written = (place: Omit<ValueNode, "kind">): ValueNode => {
  const { field } = place;
  const optional = field.shape === "leaf" ? { ...field, presence: "optional" as const } : field;
  return { kind: "value", ...place, field: optional };
};

/** The format of items that are texts, be it in lists of lists. */
function textOf(item: Field): Format | undefined {
  if (item.shape === "leaf") return formatOf(item.holds);
  if (item.shape === "list") return textOf(item.item);
  return item.shape === "map" && item.keyFormat === undefined && item.reservedKeys === undefined
    ? textOf(item.item)
    : undefined;
}
