import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "../../model/json-schema.js";
import { checkKeywords } from "./keywords.js";

/** A validator of the schema as the source of an ES module, whose default export it is. */
export function validatorSource(schema: JsonSchema): string {
  checkKeywords(schema);
  const ajv = new Ajv({
    allErrors: true,
    code: { source: true, esm: true, lines: true },
    inlineRefs: false,
    // Our schemas put `required` and `properties` of one object apart, in `then`.
    strict: false,
    verbose: true,
    messages: false,
  });
  return standalone.default(ajv, ajv.compile(schema));
}
