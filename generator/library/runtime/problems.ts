import type { Problem } from "../types/api.js";
import type { FieldData, FieldRecord } from "./chart-data.js";
import { fieldAt } from "./field-at.js";
import { message } from "./message.js";
import { pathText, pointerNames } from "./path.js";
import { valueAt } from "./plain.js";
import type { SchemaError } from "./schema-error.js";
import { writers } from "./sentences.js";
import { suggestion } from "../../model/suggestion.js";

interface Documents {
  /** As its author wrote it. */
  readonly written: unknown;
  /** With the chart's defaults. */
  readonly merged: unknown;
}

/** The validator's errors as sentences, each thing once. */
export function problemsOf(
  errors: readonly SchemaError[],
  fields: FieldRecord,
  documents: Documents,
): readonly Problem[] {
  // A value of the wrong type fails other keywords too, which then say nothing new.
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  const problems = errors
    .filter(({ keyword, instancePath }) => keyword === "type" || !mistyped.has(instancePath))
    .flatMap((error) => problem(error, fields, documents));
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}

function problem(
  error: SchemaError,
  fields: FieldRecord,
  { written, merged }: Documents,
): readonly Problem[] {
  const place = pointerNames(error.instancePath);
  const field = fieldAt(fields, place, merged);
  switch (error.keyword) {
    case "required": {
      const names = [...place, String(error.params["missingProperty"])];
      const path = pathText(names, merged);
      const kind = valueAt(written, names) === null ? "isNull" : "notSet";
      return [{ path, message: message(kind, { path }) }];
    }
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const path = pathText([...place, key], merged);
      const known = Object.keys(error.parentSchema.properties ?? {});
      return [{ path, message: unknownKey({ key, path, known, field, place, merged }) }];
    }
    default: {
      const path = pathText(place, merged);
      const text = writers[error.keyword]?.({ error, path });
      return text === undefined ? [] : [{ path, message: text }];
    }
  }
}

interface UnknownKey {
  readonly key: string;
  readonly path: string;
  readonly known: readonly string[];
  /** The field that the key stands in. */
  readonly field: FieldData | undefined;
  readonly place: readonly string[];
  readonly merged: unknown;
}

function unknownKey({ key, path, known, field, place, merged }: UnknownKey): string {
  if (field?.shape === "union") {
    const { discriminator, branches } = field;
    const owner = Object.keys(branches).find((word) => Object.hasOwn(branches[word] ?? {}, key));
    if (owner !== undefined) {
      const chosen = String(valueAt(merged, [...place, discriminator]));
      const names = pathText([...place, discriminator], merged);
      return message("otherBranch", { path, discriminator: names, owner, chosen });
    }
  }
  const close = suggestion(key, known);
  if (close === undefined) return message("unknownKey", { path });
  return message("unknownKeyLike", { path, suggestion: pathText([...place, close], merged) });
}
