import { judgementsOf } from "../../expression/judgements.js";
import { violation } from "../../expression/violation.js";
import type { Node } from "../../expression/node.js";
import type { Chart } from "../../language/chart.js";
import type { Rule } from "../../model/rules/rule.js";
import { sentence } from "../../model/rules/sentence.js";
import type { Context } from "../../render/context.js";
import { pipeline } from "../../render/expression.js";
import { action, block, type Lines } from "../../render/lines.js";
import { failure } from "./failure.js";
import { formatHelper } from "./format-helper.js";
import { judgementLines } from "./judgement-lines.js";

/**
 * A template that prints nothing, and fails with a sentence where the values break a rule or are not
 * what they should look like.
 */
export function validationTemplate(
  { fields, rules }: Pick<Chart, "fields" | "rules">,
  context: Context,
): string {
  const judgements = judgementsOf(fields);
  const lines = [
    "{{- /* What values.schema.json cannot say in a sentence, or not at all. */ -}}",
    ...formatHelper(judgements, context),
    ...rules.flatMap((rule) => ruleLines(rule, context)),
    ...judgementLines(judgements, 0, context),
  ];
  return `${lines.join("\n")}\n`;
}

const ruleLines = (rule: Rule, context: Context): Lines => {
  const parts = sentence(rule).map((part): string | Node =>
    typeof part === "string" ? part : { kind: "value", ...part.valueOf },
  );
  return block(0, `if ${pipeline(violation(rule), context)}`, [action(2, failure(parts, context))]);
};
