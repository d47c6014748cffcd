import type { Format } from "../../model/format.js";
import { re2AsJavaScript } from "../../model/re2.js";
import type { Problem } from "../types/api.js";
import type { ExclusiveData, FieldData, FieldRecord } from "./chart-data.js";
import { chosenFields } from "./field-at.js";
import { message } from "./message.js";
import { placeText, type Documents } from "./path.js";
import { isFilled, isObject } from "./plain.js";

/**
 * What single values of a document, merged with the defaults, do not look like: their formats, the
 * keys of maps, and what excludes each other in Kubernetes shapes. Values of another type than the
 * schema's are left to it.
 */
export function formatProblems(fields: FieldRecord, documents: Documents): readonly Problem[] {
  const judge = new Judge(documents);
  judge.members(fields, documents.merged, []);
  return judge.problems;
}

class Judge {
  readonly problems: Problem[] = [];
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  members(fields: FieldRecord, value: unknown, path: readonly string[]): void {
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field !== undefined) this.#value(field, inner, [...path, name]);
    }
  }

  #value(field: FieldData, value: unknown, path: readonly string[]): void {
    switch (field.shape) {
      case "leaf":
        if (field.format !== undefined && (typeof value === "string" || typeof value === "number"))
          this.#text(field.format, String(value), path);
        for (const exclusive of field.exclusive ?? []) this.#exclusive(exclusive, value, path);
        return;
      case "list":
        if (Array.isArray(value))
          for (const [index, item] of value.entries())
            this.#value(field.item, item, [...path, String(index)]);
        return;
      case "map":
        if (!isObject(value)) return;
        for (const [key, item] of Object.entries(value)) {
          this.#key(field, key, path);
          this.#value(field.item, item, [...path, key]);
        }
        return;
      case "group":
        this.members(field.fields, value, path);
        return;
      case "union":
        this.members(chosenFields(field, value), value, path);
    }
  }

  #key(map: Extract<FieldData, { shape: "map" }>, key: string, path: readonly string[]): void {
    const { keyFormat, reservedKeys = {} } = map;
    const reason = Object.hasOwn(reservedKeys, key) ? reservedKeys[key] : undefined;
    const parts = { key, path: placeText(path, this.#documents) };
    if (reason !== undefined)
      this.#add([...path, key], message("reservedKey", { ...parts, reason }));
    else if (keyFormat !== undefined) this.#text(keyFormat, key, [...path, key]);
  }

  #text(format: Format, value: string, path: readonly string[]): void {
    if (!expression(format).test(value))
      this.#add(path, message("misshapen", { value, what: format.what }));
  }

  #exclusive({ within, names }: ExclusiveData, value: unknown, path: readonly string[]): void {
    if (!isObject(value)) return;
    const [list, ...deeper] = within;
    if (list === undefined) {
      const [one, other] = names;
      if (isFilled(value[one]) && isFilled(value[other]))
        this.#add(path, message("bothSet", { one, other }));
      return;
    }
    const items = value[list];
    if (Array.isArray(items))
      for (const [index, item] of items.entries())
        this.#exclusive({ within: deeper, names }, item, [...path, list, String(index)]);
  }

  #add(path: readonly string[], sentence: string): void {
    this.problems.push({ path: placeText(path, this.#documents), message: sentence });
  }
}

const expressions = new Map<string, RegExp>();

function expression({ pattern }: Format): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(re2AsJavaScript(pattern), "u");
  expressions.set(pattern, known);
  return known;
}
