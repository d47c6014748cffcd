import { Ajv, type ErrorObject } from "ajv";
import { definitionsFor } from "../model/kubernetes/shapes.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";
import type { Field, Fields } from "../model/field.js";
import { isRight } from "../model/format.js";
import { formatOf } from "../model/holding.js";
import type { JsonSchema } from "../model/json-schema.js";
import { scalarProblem } from "./check-scalar.js";
import { fieldSchema } from "./schema/merged-schema.js";
import { kubernetesShapesOf } from "./schema/shapes.js";

interface Default {
  readonly place: Place;
  readonly value: unknown;
}

/** What is wrong with defaults: Helm would refuse the chart's own values.yaml, or a branch's values. */
export function defaultProblems(fields: Fields): readonly string[] {
  const defaults = [...leavesOf(fields)].flatMap((place): readonly Default[] => {
    const value = "default" in place.field ? place.field.default : undefined;
    return value === undefined ? [] : [{ place, value }];
  });
  // Compiling a schema for each of hundreds of words and numbers would be most of a build.
  const composed = defaults.filter(({ place: { field } }) => !isScalar(field));
  return [
    ...defaults.flatMap(({ place, value }) =>
      faultsOf(place.field, value).map(
        (what) =>
          `${nameOf(place)}: its default ${JSON.stringify(value)} ${what}; Helm would refuse it`,
      ),
    ),
    ...(composed.length === 0 ? [] : composedProblems(composed, fields)),
  ];
}

const isScalar = (field: Field): boolean => field.shape === "leaf" && field.holds.is !== "object";

function faultsOf(field: Field, value: unknown): readonly string[] {
  if (field.shape !== "leaf" || field.holds.is === "object") return misshapenTexts(field, value);
  const fault = scalarProblem(value, field.holds);
  return fault === undefined ? [] : [fault];
}

/** What the schemas of lists, maps and objects refuse. */
function composedProblems(defaults: readonly Default[], fields: Fields): readonly string[] {
  const schemas = defaults.map(({ place, value }) => schemaFor(place.field, value));
  const ajv = new Ajv({ allErrors: true, logger: false, strict: false, verbose: true });
  // One document of all, each under its number: branches have names in common.
  const validate = ajv.compile({
    properties: Object.fromEntries(schemas.entries()),
    definitions: definitionsFor(kubernetesShapesOf(fields)),
  });
  if (validate(Object.fromEntries(defaults.map(({ value }, index) => [index, value])))) return [];
  return (validate.errors ?? []).flatMap((error) => {
    const [, index = "", ...inside] = error.instancePath.split("/");
    const found = defaults[Number(index)];
    return found === undefined ? [] : [problem(found.place, found.value, inside, error)];
  });
}

/** What texts and keys in a default are not, though their formats say so. */
function misshapenTexts(field: Field, value: unknown): readonly string[] {
  if (field.shape === "leaf") {
    const format = formatOf(field.holds);
    return format === undefined || isRight(format, String(value)) ? [] : [`is not ${format.what}`];
  }
  if (typeof value !== "object" || value === null) return [];
  if (field.shape === "list")
    return Object.values(value).flatMap((item) =>
      misshapenTexts(field.item, item).map((what) => `has an item that ${what}`),
    );
  if (field.shape !== "map") return [];
  const { keyFormat, item } = field;
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keyFormat === undefined || isRight(keyFormat, key)
      ? []
      : [`has a key, ${key}, that is not ${keyFormat.what}`]),
    ...misshapenTexts(item, inner).map((what) => `has an item, ${key}, that ${what}`),
  ]);
}

/** The field's schema; of an empty default there is no part to judge, which saves most of the time. */
function schemaFor(field: Field, value: unknown): JsonSchema {
  const schema = fieldSchema(field);
  if (typeof value !== "object" || value === null || Object.keys(value).length > 0) return schema;
  const shape = field.shape === "leaf" && field.holds.is === "object" && field.holds.kubernetes;
  const whole = shape ? definitionsFor([shape])[shape] : schema;
  const parts = new Set(["items", "properties", "additionalProperties", "patternProperties"]);
  return Object.fromEntries(Object.entries(whole ?? {}).filter(([keyword]) => !parts.has(keyword)));
}

function problem(
  place: Place,
  value: unknown,
  inside: readonly string[],
  error: ErrorObject,
): string {
  const whole = `its default ${JSON.stringify(value)}`;
  const path = inside.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${unescaped(step)}`));
  const part = inside.length === 0 ? whole : `${path.join("").replace(/^\./, "")} of ${whole}`;
  return `${nameOf(place)}: ${part} ${reason(error)}; Helm would refuse it`;
}

/** A step of a JSON pointer as it is. */
const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** What ajv says, in the words of this project where it speaks of a bound. */
function reason({ keyword, schema, message = "is wrong", params }: ErrorObject): string {
  const bound = String(schema);
  const { additionalProperty = "" } = params as { readonly additionalProperty?: string };
  const reasons: Readonly<Record<string, string>> = {
    additionalProperties: `has ${additionalProperty}, which is not allowed`,
    enum: `is none of ${Array.isArray(schema) ? schema.join(", ") : bound}`,
    maxLength: `is longer than ${bound}`,
    maximum: `is above ${bound}`,
    minItems: `has fewer than ${bound} items`,
    minLength: `is shorter than ${bound}`,
    minimum: `is below ${bound}`,
    pattern: `does not match ${bound}`,
    uniqueItems: "has an item twice",
    "false schema": "is not allowed",
  };
  return reasons[keyword] ?? message;
}
