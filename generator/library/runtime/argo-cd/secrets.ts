import type { Problem } from "../../types/api.js";
import { message } from "../message.js";
import { isObject } from "../plain.js";

/** Names of variables that hold what nobody shall read. */
const SECRET_NAME = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN)$/i;

/**
 * Secrets among values: whole ones among further objects, and variables with a password. Values of
 * Fairlead's charts only name Secrets, so that there is no other way for one to come in.
 */
export function secretProblems(values: unknown, path = ""): readonly Problem[] {
  if (Array.isArray(values))
    return values.flatMap((item, index) => secretProblems(item, `${path}[${index}]`));
  if (!isObject(values)) return [];
  const { kind, name, value } = values;
  if (kind === "Secret" && ("data" in values || "stringData" in values))
    return [{ path, message: message("secretInApplication", { path }) }];
  if (
    typeof name === "string" &&
    SECRET_NAME.test(name) &&
    typeof value === "string" &&
    value !== ""
  )
    return [{ path, message: message("passwordInApplication", { path, name }) }];
  return Object.entries(values).flatMap(([key, inner]) =>
    secretProblems(inner, path === "" ? key : `${path}.${key}`),
  );
}
