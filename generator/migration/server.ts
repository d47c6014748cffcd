import type { Variable } from "../language/migration.js";
import { carry } from "./carry.js";
import { coerce } from "./coerce.js";
import type { Context } from "./context.js";
import { left, type Outcome } from "./outcome.js";
import { at, entryOf, isList, isMap, textOf, type Plain } from "./plain.js";
import { take } from "./take.js";

/** A list of environment variables: options of the server become values, the others stay variables. */
export function carryVariables(context: Context, key: string, value: unknown): readonly Outcome[] {
  const list = coerce(value, "list");
  if (!isList(list)) return [left(key, "it is no list of variables")];
  return list.flatMap((item) => {
    const name = isMap(item) ? textOf(item["name"]) : undefined;
    if (name === undefined || !isMap(item)) return [left(`${key}[…]`, "it is no variable")];
    return carryVariable(context, `${key} ${name}`, name, item);
  });
}

function carryVariable(
  context: Context,
  key: string,
  name: string,
  item: Plain,
): readonly Outcome[] {
  const { furtherVariables, options, prefix, variables } = context.migration.server;
  const option = name.startsWith(prefix)
    ? entryOf(options, name.slice(prefix.length).toLowerCase().replaceAll("_", "-"))
    : undefined;
  const known = entryOf(variables, name) ?? option;
  if (known !== undefined && item["value"] !== undefined)
    return carry(context, key, item["value"], known.value);
  const secret = at(item, "valueFrom.secretKeyRef");
  if (known?.secret !== undefined && isMap(secret))
    return carrySecret(context, key, secret, known.secret);
  if (known !== undefined && "not" in known.value) return [left(key, known.value.not)];
  return take(context, key, [item], { to: furtherVariables });
}

/** A Secret's name and key; all keys of one purpose are in one Secret. */
function carrySecret(
  context: Context,
  key: string,
  { name, key: ofSecret }: Plain,
  to: NonNullable<Variable["secret"]>,
): readonly Outcome[] {
  const outcome = take(context, key, name, { to: to.name });
  if (outcome.some(({ state }) => state === "left"))
    return outcome.map(({ sentence = "" }) =>
      left(key, `${sentence}: put all of them into one Secret`),
    );
  return take(context, key, ofSecret, { to: to.key });
}

/** Words of a command line. */
export function carryArguments(context: Context, key: string, value: unknown): readonly Outcome[] {
  const given: readonly unknown[] = isList(value) ? value : (textOf(value) ?? "").split(/\s+/);
  const { furtherOptions, options, unclear, words } = context.migration.server;
  return given.flatMap((item) => {
    const word = textOf(item) ?? "";
    const [, name, text = "true"] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined) {
      const known = entryOf(words, word);
      return known === undefined
        ? [left(`${key} ${word}`, "the chart has a command of its own: say it by values")]
        : carry(context, `${key} ${word}`, word, known);
    }
    const label = `${key} --${name}`;
    const known = entryOf(options, name);
    if (known !== undefined) return carry(context, label, text, known.value);
    if (unclear !== undefined && new RegExp(unclear.matches).test(name))
      return [left(label, unclear.not)];
    return take(context, label, { [name]: text }, { to: furtherOptions });
  });
}
