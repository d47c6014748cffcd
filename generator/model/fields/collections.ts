import {
  fieldBase,
  type Field,
  type FieldOptions,
  type ListField,
  type MapField,
  type PresenceOf,
  type ValueOf,
} from "../field.js";
import type { Format } from "../format.js";
import type { Reserved } from "../reserved.js";

export interface ListOptions<I extends Field> extends FieldOptions<readonly ValueOf<I>[]> {
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  /** The property that no two items have alike; every item has it. */
  readonly uniqueBy?: keyof ValueOf<I> & string;
  /** Items that are refused, because the chart has such ones itself. */
  readonly reserved?: readonly Reserved[];
}

/** A list; an empty one where the options say nothing else. */
export function list<I extends Field, const O extends ListOptions<I>>(
  item: I,
  options: O,
): ListField<I, PresenceOf<O>> {
  const { minItems, uniqueItems, uniqueBy, reserved } = options;
  return {
    shape: "list",
    item,
    ...(minItems !== undefined && { minItems }),
    ...(uniqueItems !== undefined && { uniqueItems }),
    ...(uniqueBy !== undefined && { uniqueBy }),
    ...(reserved !== undefined && { reserved }),
    ...fieldBase<readonly unknown[], O>(options),
  };
}

export interface MapOptions<I extends Field> extends FieldOptions<
  Readonly<Record<string, ValueOf<I>>>
> {
  /** What every key looks like; any key is right without one. */
  readonly keyFormat?: Format;
  /** A pattern without words would be a riddle to people: see `keyFormat`. */
  readonly keyPattern?: never;
  /** Keys that are refused, each with what to do, such as `set discovery.protocol instead`. */
  readonly reservedKeys?: Readonly<Record<string, string>>;
}

/** A map with free keys. */
export function map<I extends Field, const O extends MapOptions<I>>(
  item: I,
  options: O,
): MapField<I, PresenceOf<O>> {
  return {
    shape: "map",
    item,
    ...(options.keyFormat !== undefined && { keyFormat: options.keyFormat }),
    ...(options.reservedKeys !== undefined && { reservedKeys: options.reservedKeys }),
    ...fieldBase<Readonly<Record<string, unknown>>, O>(options),
  };
}
