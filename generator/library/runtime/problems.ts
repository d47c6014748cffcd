import type { Problem } from "../types/api.js";
import type { ChartData, FieldData } from "./chart-data.js";
import { fieldAt } from "./field-at.js";
import { message } from "./message.js";
import { placeText, pointerNames, type Documents } from "./path.js";
import { isObject, valueAt } from "./plain.js";
import type { SchemaError } from "./schema-error.js";
import { writers } from "./sentences.js";
import { suggestion } from "../../model/suggestion.js";

/** The validator's errors as sentences, each thing once. */
export function problemsOf(
  errors: readonly SchemaError[],
  chart: Pick<ChartData, "fields" | "synonyms">,
  documents: Documents,
): readonly Problem[] {
  // A value of the wrong type fails other keywords too, which then say nothing new.
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  const problems = errors
    .filter(({ keyword, instancePath }) => keyword === "type" || !mistyped.has(instancePath))
    .flatMap((error) => problem(error, chart, documents));
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}

function problem(
  error: SchemaError,
  { fields, synonyms }: Pick<ChartData, "fields" | "synonyms">,
  documents: Documents,
): readonly Problem[] {
  const { written, merged } = documents;
  const place = pointerNames(error.instancePath);
  const field = fieldAt(fields, place, merged);
  switch (error.keyword) {
    case "required": {
      const names = [...place, String(error.params["missingProperty"])];
      const path = placeText(names, documents);
      const kind = valueAt(written, names) === null ? "isNull" : "notSet";
      return [{ path, message: message(kind, { path }) }];
    }
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const path = placeText([...place, key], documents);
      const known = Object.keys(error.parentSchema.properties ?? {});
      const meant = meantKey({ key, path, known, field, place, documents });
      if (meant !== undefined) return [{ path, message: meant }];
      const foreign = foreignKeys(
        [...place, key],
        valueAt(written, [...place, key]),
        synonyms,
        documents.where,
      );
      return foreign.length > 0 ? foreign : [{ path, message: message("unknownKey", { path }) }];
    }
    default: {
      const path = placeText(place, documents);
      const text = writers[error.keyword]?.({ error, path });
      return text === undefined ? [] : [{ path, message: text }];
    }
  }
}

/** Keys at a place, or below it, that are values of other charts. */
function foreignKeys(
  place: readonly string[],
  value: unknown,
  synonyms: ChartData["synonyms"],
  where: string,
): readonly Problem[] {
  const name = place.join(".");
  const path = where + name;
  const other = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
  if (other !== undefined) return [{ path, message: message("unknownKeyElse", { path, other }) }];
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) =>
    foreignKeys([...place, key], value[key], synonyms, where),
  );
}

interface UnknownKey {
  readonly key: string;
  readonly path: string;
  readonly known: readonly string[];
  /** The field that the key stands in. */
  readonly field: FieldData | undefined;
  readonly place: readonly string[];
  readonly documents: Documents;
}

/** What is said of a key of another branch, or of a misspelt one. */
function meantKey({ key, path, known, field, place, documents }: UnknownKey): string | undefined {
  if (field?.shape === "union") {
    const { discriminator, branches } = field;
    const owner = Object.keys(branches).find((word) => Object.hasOwn(branches[word] ?? {}, key));
    if (owner !== undefined) {
      const chosen = String(valueAt(documents.merged, [...place, discriminator]));
      const names = placeText([...place, discriminator], documents);
      return message("otherBranch", { path, discriminator: names, owner, chosen });
    }
  }
  const close = suggestion(key, known);
  if (close === undefined) return undefined;
  return message("unknownKeyLike", { path, suggestion: placeText([...place, close], documents) });
}
