import type { VariableNode } from "../node.js";

/**
 * Where a chart's values stand in the document that they are part of: nothing, or of a dependency its
 * name and those of the charts around it, each with a dot behind it. Names in sentences begin with it.
 */
export const where: VariableNode = {
  kind: "variable",
  variable: Symbol("where"),
  name: "where",
  value: { kind: "literal", value: "" },
};
