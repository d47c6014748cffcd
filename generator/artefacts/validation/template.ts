import { judgementsOf } from "../../expression/judgements.js";
import { where } from "../../expression/rules/where.js";
import type { TemplateTree } from "../../expression/tree.js";
import type { Fields } from "../../model/field.js";
import { checks } from "../../render/checks.js";
import { binding, type Context } from "../../render/context.js";
import { whereLines } from "../../render/refusal.js";
import { formatHelper } from "./format-helper.js";
import { judgementLines } from "./judgement-lines.js";
import { unprintableHelper } from "./unprintable-helper.js";

/**
 * A template that prints nothing, and fails with a sentence where the values break a rule or are not
 * what they should look like: each of the trees has the sentences to fail with, under the conditions
 * on which to.
 */
export function validationTemplate(
  fields: Fields,
  rules: readonly TemplateTree[],
  outside: Context,
): string {
  const context = binding(where.variable, outside);
  const judgements = judgementsOf(fields);
  const lines = [
    "{{- /* What values.schema.json cannot say in a sentence, or not at all. */ -}}",
    ...whereLines,
    ...formatHelper(judgements, context),
    // Single values first: rules compare what looks as it should.
    ...judgementLines(judgements, 0, context),
    ...unprintableHelper(context),
    ...rules.flatMap((tree) => checks(tree, 0, context)),
  ];
  return `${lines.join("\n")}\n`;
}
