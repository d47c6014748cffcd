import { judgedKeywords } from "../../library/runtime/schema-error.js";

const judged: ReadonlySet<string> = new Set(judgedKeywords);
/** Keywords that assert nothing themselves, and whether they hold schemas or schemas by name. */
const structure: Readonly<Record<string, "schema" | "schemas" | "named" | "none">> = {
  $schema: "none",
  $ref: "none",
  title: "none",
  description: "none",
  allOf: "schemas",
  items: "schema",
  then: "schema",
  properties: "named",
  patternProperties: "named",
  definitions: "named",
};
const holdsSchema = new Set(["additionalProperties", "if"]);

/** Refuses a schema with a keyword for which the runtime has no sentence. */
export function checkKeywords(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema) as [string, unknown][]) {
    const kind = structure[keyword];
    if (kind === undefined && !judged.has(keyword))
      throw new Error(
        `the schema keyword ${keyword} has no sentence: teach generator/library/runtime/sentences.ts`,
      );
    if (kind === "schema" || holdsSchema.has(keyword)) checkKeywords(value);
    if ((kind === "schemas" || kind === "named") && typeof value === "object" && value !== null)
      Object.values(value).forEach(checkKeywords);
  }
}
