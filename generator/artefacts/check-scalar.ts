import { isRight } from "../model/format.js";
import type { Holding } from "../model/holding.js";

type Scalar = Exclude<Holding, { readonly is: "object" }>;

/** Why a leaf cannot hold a value, as the end of a sentence; undefined where it can. */
export function scalarProblem(value: unknown, holds: Scalar): string | undefined {
  switch (holds.is) {
    case "boolean":
      return typeof value === "boolean" ? undefined : "is no boolean";
    case "integer":
    case "fraction": {
      if (typeof value !== "number") return "is no number";
      if (holds.is === "integer" && !Number.isSafeInteger(value)) return "is no whole number";
      const { minimum = -Infinity, maximum = Infinity } = holds;
      if (value < minimum) return `is below ${minimum}`;
      return value > maximum ? `is above ${maximum}` : undefined;
    }
    case "word":
      return holds.words.some((word) => word === value)
        ? undefined
        : `is none of ${holds.words.join(", ")}`;
    case "quantity":
      if (typeof value !== "string" && typeof value !== "number") return "is no quantity";
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
