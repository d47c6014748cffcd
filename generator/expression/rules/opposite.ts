import type { Comparison } from "../node.js";

/** The comparison that holds of two values where the other one fails. */
export const opposite: { readonly [C in Comparison]: Comparison } = {
  eq: "ne",
  ne: "eq",
  lt: "ge",
  ge: "lt",
  gt: "le",
  le: "gt",
};
