import type { Node } from "../expression/node.js";
import type { Context } from "../render/context.js";
import { pipeline } from "../render/expression.js";
import { action } from "../render/lines.js";
import { violation } from "../expression/violation.js";
import { sentence } from "../model/rules/sentence.js";
import type { Rule } from "../model/rules/rule.js";

/** A template that prints nothing, and fails with a rule's sentence where the values break it. */
export function validationTemplate(rules: readonly Rule[], context: Context): string {
  const lines = [
    "{{- /* Rules between values, which values.schema.json cannot express. */ -}}",
    ...rules.flatMap((rule) => [
      action(0, `if ${pipeline(violation(rule), context)}`),
      action(2, `fail ${message(rule, context)}`),
      action(0, "end"),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function message(rule: Rule, context: Context): string {
  const parts = sentence(rule).map((part): string | Node =>
    typeof part === "string" ? part : { kind: "value", ...part.valueOf },
  );
  const text: Node = parts.every((part) => typeof part === "string")
    ? { kind: "literal", value: parts.join("") }
    : { kind: "text", parts };
  const printed = pipeline(text, context);
  return text.kind === "literal" ? printed : `(${printed})`;
}
