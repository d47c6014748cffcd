import type { Carry, Cases } from "../language/migration.js";
import type { Context } from "./context.js";
import { carryMounts } from "./mounts.js";
import { carried, left, type Outcome } from "./outcome.js";
import { isEqual, isList, textOf } from "./plain.js";
import { carryArguments, carryVariables } from "./server.js";
import { take } from "./take.js";

/** Does with a key of theirs what the table says. */
export function carry(
  context: Context,
  key: string,
  value: unknown,
  what: Carry,
): readonly Outcome[] {
  if ("not" in what) return [left(key, what.not)];
  if ("ignored" in what) return [{ key, state: "idle", sentence: what.ignored }];
  if ("same" in what)
    return what.same.some((one) => isEqual(one, value) || one === textOf(value))
      ? [carried(key)]
      : carry(context, key, value, what.otherwise);
  if ("cases" in what) return carryCases(context, key, value, what);
  if ("list" in what)
    return what.list === "variables"
      ? carryVariables(context, key, value)
      : carryArguments(context, key, value);
  if ("mounts" in what) return carryMounts(context, key, value, what);
  return take(context, key, value, what);
}

function carryCases(
  context: Context,
  key: string,
  value: unknown,
  { split, cases }: Cases,
): readonly Outcome[] {
  const text = textOf(value) ?? "";
  const isSeveral = split !== undefined || isList(value);
  const parts = isList(value)
    ? value.map((item) => textOf(item) ?? "")
    : split === undefined
      ? [text]
      : text.split(new RegExp(split));
  return parts
    .filter((part) => part !== "")
    .flatMap((part) => {
      const label = isSeveral ? `${key} ${part}` : key;
      for (const { matches, carry: inner } of cases) {
        const match = new RegExp(matches).exec(part);
        if (match !== null) return carry(context, label, match[1] ?? part, inner);
      }
      return [left(label, "there is no value for it")];
    });
}
