import type { Kind } from "./data.js";
import { nestedYaml } from "./nested-yaml.js";
import { isList, isMap, textOf } from "./plain.js";

/** A value as ours has it; undefined where it cannot be that. */
export function coerce(value: unknown, kind: Kind): unknown {
  switch (kind) {
    case "boolean":
      return value === true || value === "true"
        ? true
        : value === false || value === "false"
          ? false
          : undefined;
    case "number": {
      const text = textOf(value);
      return text !== undefined && /^-?\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
    }
    case "text":
      return textOf(value);
    case "list": {
      const list = typeof value === "string" ? nestedYaml(value) : value;
      return isList(list) ? list : undefined;
    }
    case "map": {
      const map = typeof value === "string" ? nestedYaml(value) : value;
      return isMap(map) ? map : undefined;
    }
  }
}

export const kindWords: Readonly<Record<Kind, string>> = {
  boolean: "true or false",
  number: "a whole number",
  text: "a text",
  list: "a list",
  map: "a map",
};
