import { amountOfQuantity } from "../../model/kubernetes/quantity.js";
import type { ConditionData, OperandData, PlaceData } from "./chart-data.js";
import { placeValue } from "./place.js";
import { isObject, valueAt } from "./plain.js";

type Scalar = string | number | boolean;

/** Whether a condition holds of a merged document; undefined where a value that it needs is absent. */
export function truth(condition: ConditionData, merged: unknown): boolean | undefined {
  switch (condition.kind) {
    case "true": {
      const value = placeValue(merged, condition.subject);
      return typeof value === "boolean" ? value : undefined;
    }
    case "present":
      return isSet(condition.subject, merged);
    case "compare":
      return compare(condition, operand(condition.left, merged), operand(condition.right, merged));
    case "begins": {
      const value = placeValue(merged, condition.subject);
      return typeof value === "string" ? value.startsWith(String(condition.what)) : undefined;
    }
    case "ends": {
      const value = placeValue(merged, condition.subject);
      return typeof value === "string" ? value.endsWith(String(condition.what)) : undefined;
    }
    case "has": {
      const value = placeValue(merged, condition.subject);
      return Array.isArray(value) ? value.includes(condition.what) : undefined;
    }
    case "not": {
      const [only] = condition.of.map((one) => truth(one, merged));
      return only === undefined ? undefined : !only;
    }
    case "and":
      return together(condition.of, merged, false);
    case "or":
      return together(condition.of, merged, true);
  }
}

/** One condition that is `decisive` decides; without it, one that is not known leaves all open. */
function together(
  conditions: readonly ConditionData[],
  merged: unknown,
  decisive: boolean,
): boolean | undefined {
  const truths = conditions.map((one) => truth(one, merged));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

/** Whether a value is there and, unless 0 and false are legal, not empty. */
export function isSet({ path, zeroIsLegal }: PlaceData, merged: unknown): boolean {
  const value = valueAt(merged, path);
  if (zeroIsLegal || value === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : Boolean(value);
}

export function operand(data: OperandData, merged: unknown): Scalar | undefined {
  switch (data.kind) {
    case "value": {
      const value = placeValue(merged, data.of);
      return isScalar(value) ? value : undefined;
    }
    case "literal":
      return data.value;
    case "sum":
      return numbers(data.of, merged)?.reduce((sum, part) => sum + part, 0);
    case "product":
      return numbers(data.of, merged)?.reduce((product, part) => product * part, 1);
    case "length":
      return lengthAt(data.of, merged);
    case "amount": {
      const value = operand(data.of, merged);
      return value === undefined ? undefined : amountOfQuantity(String(value));
    }
  }
}

/** How many items a list has; undefined where there is none. */
export function lengthAt(place: PlaceData, merged: unknown): number | undefined {
  const value = placeValue(merged, place);
  return Array.isArray(value) ? value.length : undefined;
}

function numbers(of: readonly OperandData[], merged: unknown): readonly number[] | undefined {
  const parts = of.map((part) => operand(part, merged));
  return parts.every((part) => typeof part === "number") ? parts : undefined;
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function compare(
  { operator }: { readonly operator: "eq" | "ne" | "lt" | "le" | "gt" | "ge" },
  left: Scalar | undefined,
  right: Scalar | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "eq":
      return left === right;
    case "ne":
      return left !== right;
    case "lt":
      return left < right;
    case "le":
      return left <= right;
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
  }
}
