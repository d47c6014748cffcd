import type { Fields } from "../../model/field.js";
import { leavesOf } from "../../model/leaves.js";
import type { ValueNode } from "../node.js";
import type { Rule } from "./rule.js";

/** The rules that options of the fields themselves stand for: `uniqueBy` and `reserved` of lists. */
export const fieldRules = (fields: Fields): readonly Rule[] =>
  [...leavesOf(fields)].flatMap((place): readonly Rule[] => {
    const { field } = place;
    if (field.shape !== "list") return [];
    const list: ValueNode = { kind: "value", ...place };
    const unique: readonly Rule[] =
      field.uniqueBy === undefined ? [] : [{ kind: "unique", list, by: field.uniqueBy }];
    const unreserved = (field.reserved ?? []).map((reserved): Rule => ({
      kind: "unreserved",
      list,
      ...reserved,
    }));
    return [...unique, ...unreserved];
  });

/** Every rule that a release's values are judged by. */
export const rulesOf = (chart: {
  readonly fields: Fields;
  readonly rules: readonly Rule[];
}): readonly Rule[] => [...chart.rules, ...fieldRules(chart.fields)];
