import type { Taken } from "../language/migration.js";
import { coerce, kindWords } from "./coerce.js";
import { carry } from "./carry.js";
import type { Context } from "./context.js";
import type { Kind } from "./data.js";
import { nestedYaml } from "./nested-yaml.js";
import { carried, left, type Outcome } from "./outcome.js";
import { at, entryOf, isList, isMap, textOf } from "./plain.js";
import { hasTemplate } from "./templates.js";

const TEMPLATE = "it holds a template, which values cannot: write what it stands for";

/** Makes a value of theirs one of ours. */
export function take(
  context: Context,
  key: string,
  value: unknown,
  taken: Taken,
): readonly Outcome[] {
  const path = taken.to.split(".");
  const made = madeOf(context, value, taken);
  if ("not" in made) return [left(key, made.not)];
  const { now } = made;
  const kind = kindOf(context, taken.to);
  if (kind === "list") return takeList(context, { key, path, taken, list: now });
  if (kind === "map") return takeMap(context, { key, path, taken, map: now });
  if (hasTemplate(now)) return [left(key, TEMPLATE)];
  const [single, ...more] = taken.pick !== undefined && isList(now) ? now : [now];
  if (single === undefined) return [left(key, `it says nothing of ${taken.to}`)];
  if (more.length > 0) return [left(key, `there are several, and ${taken.to} is one`)];
  const ours = coerce(single, kind);
  if (ours === undefined) return [left(key, `${taken.to} must be ${kindWords[kind]}`)];
  if (!context.draft.put(path, ours, key)) {
    const other = JSON.stringify(context.draft.get(path));
    return [left(key, `${taken.to} is ${other} already, by another key`)];
  }
  imply(context, key, taken);
  const isOther = taken.scheme !== undefined && textOf(value) !== ours;
  return [carried(key, path, taken.scheme === undefined || isOther ? taken.note : undefined)];
}

/** Values that another one implies give way to those that are set. */
function imply({ draft }: Context, key: string, { sets = {} }: Taken): void {
  for (const [path, value] of Object.entries(sets)) draft.put(path.split("."), value, key);
}

const kindOf = ({ targets }: Context, to: string): Kind => entryOf(targets, to) ?? "text";

/** Their value after all that the table does to it. */
function madeOf(
  { values }: Context,
  value: unknown,
  { words, text, scheme, cut, split, pick }: Taken,
): { readonly now: unknown } | { readonly not: string } {
  let now: unknown = value;
  if (text !== undefined)
    now = text
      .replaceAll(/\{([^}]+)\}/g, (_, key: string) => textOf(at(values, key)) ?? "")
      .replace(/^\//, "");
  if (words !== undefined) {
    const word = textOf(now) ?? "";
    now = entryOf(words, word);
    if (now === undefined) return { not: `'${word}' has no counterpart` };
  }
  if (typeof now === "string" && cut !== undefined) now = now.replace(new RegExp(cut), "");
  if (typeof now === "string" && scheme !== undefined && !now.includes("://")) now = scheme + now;
  if (typeof now === "string" && split !== undefined)
    now = now.split(new RegExp(split)).filter((item) => item !== "");
  if (pick !== undefined) now = [...new Set(picked(now, pick))];
  return { now };
}

/** What stands under names in items of lists, however they are nested. */
function picked(value: unknown, names: readonly string[]): readonly unknown[] {
  if (isList(value)) return value.flatMap((item) => picked(item, names));
  const [name, ...rest] = names;
  if (name === undefined) return [value];
  if (isMap(value)) return value[name] === undefined ? [] : picked(value[name], rest);
  // Paths of early Ingress values are texts.
  return typeof value === "string" && rest.length === 0 ? [value] : [];
}

interface ListToTake {
  readonly key: string;
  readonly path: readonly string[];
  readonly taken: Taken;
  readonly list: unknown;
}

function takeList(context: Context, { key, path, taken, list }: ListToTake): readonly Outcome[] {
  const { item } = taken;
  const given = typeof list === "string" && item === undefined ? nestedYaml(list) : list;
  const items: readonly unknown[] | undefined = isList(given)
    ? given
    : item === undefined
      ? undefined
      : [given];
  if (items === undefined)
    return [left(key, hasTemplate(list) ? TEMPLATE : `${taken.to} must be a list`)];
  const wanted = items.filter((one) => !context.spent.has(JSON.stringify(one)));
  const plain = wanted.filter((one) => !hasTemplate(one));
  context.draft.add(
    path,
    plain.map((one) => (item === undefined ? one : filled(item, one))),
    key,
  );
  imply(context, key, taken);
  const lost = wanted.length > plain.length ? [left(`${key}[…]`, TEMPLATE)] : [];
  return plain.length > 0 || lost.length === 0 ? [carried(key, path, taken.note), ...lost] : lost;
}

/** An item with their text where `$` stands. */
function filled(item: unknown, text: unknown): unknown {
  if (item === "$") return text;
  if (!isMap(item)) return item;
  return Object.fromEntries(Object.entries(item).map(([name, part]) => [name, filled(part, text)]));
}

interface MapToTake {
  readonly key: string;
  readonly path: readonly string[];
  readonly taken: Taken;
  readonly map: unknown;
}

function takeMap(context: Context, { key, path, taken, map }: MapToTake): readonly Outcome[] {
  const given = coerce(map, "map");
  if (!isMap(given)) return [left(key, hasTemplate(map) ? TEMPLATE : `${taken.to} must be a map`)];
  const outcomes: Outcome[] = [];
  let isSome = false;
  for (const [name, value] of Object.entries(given)) {
    const own = entryOf(taken.keys, name);
    const inner = `${key}.${name}`;
    if (own !== undefined) outcomes.push(...carry(context, inner, value, own));
    else if (hasTemplate([name, value])) outcomes.push(left(inner, TEMPLATE));
    else if (value !== null) {
      context.draft.put([...path, name], value, key);
      isSome = true;
    }
  }
  if (isSome) imply(context, key, taken);
  return isSome ? [carried(key, path, taken.note), ...outcomes] : outcomes;
}
