import type { Place } from "../../model/place.js";
import { pairs } from "../../expression/rules/pairs.js";
import type { Rule } from "../../expression/rules/rule.js";
import type { JsonSchema } from "../../model/json-schema.js";

/** Rules between what a person wrote, as far as JSON Schema can say them without the defaults. */
export function ruleSchemas(rules: readonly Rule[]): readonly JsonSchema[] {
  return rules.flatMap((rule): readonly JsonSchema[] => {
    switch (rule.kind) {
      case "exactlyOne":
        // A default counts too, and another branch needs none of them: both are not in the document.
        if (!rule.subjects.every(isPlainOption)) return [];
        return [{ oneOf: rule.subjects.map(isGiven) }];
      case "notTogether":
        return pairs(rule.subjects).map(([one, other]) => ({
          not: { allOf: [isGiven(one), isGiven(other)] },
        }));
      case "must":
      case "nothingInBoth":
      case "unique":
      case "numbered":
      case "unreserved":
        return [];
    }
  });
}

const isPlainOption = ({ field, guards }: Place): boolean =>
  guards.length === 0 && "presence" in field && field.presence === "optional";

/** Holds of a document in which the value is given. */
const isGiven = ({ path }: Place): JsonSchema =>
  path.reduceRight<JsonSchema>(
    (inner, name) => ({ required: [name], properties: { [name]: inner } }),
    {},
  );
