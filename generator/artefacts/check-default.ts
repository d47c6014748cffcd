import type { Field } from "../model/field.js";
import { isRight } from "../model/format.js";
import type { Holding } from "../model/holding.js";

/** What is wrong with the default of a field: Helm would refuse the chart's own values.yaml. */
export function defaultProblems(field: Field): readonly string[] {
  if (!("default" in field) || field.default === undefined || field.shape !== "leaf") return [];
  const reason = refusal(field.default, field.holds);
  return reason === undefined
    ? []
    : [`its default ${JSON.stringify(field.default)} ${reason}; Helm would refuse it`];
}

function refusal(value: unknown, holds: Holding): string | undefined {
  switch (holds.is) {
    case "boolean":
    case "object":
      return undefined;
    case "integer":
    case "fraction": {
      const { minimum = -Infinity, maximum = Infinity } = holds;
      if (typeof value !== "number") return "is no number";
      if (value < minimum) return `is below ${minimum}`;
      return value > maximum ? `is above ${maximum}` : undefined;
    }
    case "word":
      return holds.words.some((word) => word === value)
        ? undefined
        : `is none of ${holds.words.join(", ")}`;
    case "quantity":
      return isRight(holds.format, String(value)) ? undefined : `is not ${holds.format.what}`;
    case "text": {
      if (typeof value !== "string") return "is no text";
      const { minLength = 0, maxLength = Infinity, format } = holds;
      if (format !== undefined && !isRight(format, value)) return `is not ${format.what}`;
      const { length } = Array.from(value);
      if (length < minLength) return `is shorter than ${minLength}`;
      return length > maxLength ? `is longer than ${maxLength}` : undefined;
    }
  }
}
