import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonSchema } from "../../model/json-schema.js";
import { checkKeywords } from "./keywords.js";
import { re2AsJavaScript } from "../../model/re2.js";

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
  return linear(withRe2(standalone.default(ajv, ajv.compile(schema))));
}

const REGULAR_EXPRESSION = /new RegExp\(("(?:[^"\\]|\\.)*"), "u"\)/g;

/** Patterns as Helm understands them. Errors keep the schema's own text. */
const withRe2 = (source: string): string =>
  source.replace(
    REGULAR_EXPRESSION,
    (_whole, text: string) =>
      `new RegExp(${JSON.stringify(re2AsJavaScript(JSON.parse(text) as string))}, "u")`,
  );

const JOINED = /vErrors\.concat\((\w+\.errors)\)/g;
const APPEND =
  "function append(errors, more) { for (const error of more) errors.push(error); return errors; }\n";

/** Ajv copies all errors at each one that a reference brings; thousands would take minutes. */
const linear = (source: string): string => source.replace(JOINED, "append(vErrors, $1)") + APPEND;
