import { wordOf, type Guard } from "../model/place.js";
import type { Node } from "./node.js";

/** Whether the branch of a guard is chosen. */
export const isChosen = (guard: Guard): Node => ({
  kind: "compare",
  operator: "eq",
  left: { kind: "value", ...wordOf(guard) },
  right: { kind: "literal", value: guard.branch },
});
