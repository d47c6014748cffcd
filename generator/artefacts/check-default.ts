import type { Field } from "../model/field.js";

interface Bounds {
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** What is wrong with the default of a field: Helm would refuse the chart's own values.yaml. */
export function defaultProblems(field: Field): readonly string[] {
  if (!("default" in field) || field.default === undefined || field.shape !== "leaf") return [];
  const reason = refusal(field.default, field.schema);
  return reason === undefined
    ? []
    : [`its default ${JSON.stringify(field.default)} ${reason}; Helm would refuse it`];
}

function refusal(value: unknown, bounds: Bounds): string | undefined {
  const { enum: words, minimum = -Infinity, maximum = Infinity, pattern } = bounds;
  if (words !== undefined && !words.includes(value)) return `is none of ${words.join(", ")}`;
  if (typeof value === "number" && value < minimum) return `is below ${minimum}`;
  if (typeof value === "number" && value > maximum) return `is above ${maximum}`;
  if (typeof value !== "string") return undefined;
  if (pattern !== undefined && !new RegExp(pattern).test(value)) return `does not match ${pattern}`;
  const { minLength = 0, maxLength = Infinity } = bounds;
  if (value.length < minLength) return `is shorter than ${minLength}`;
  return value.length > maxLength ? `is longer than ${maxLength}` : undefined;
}
