import { describe, expect, it } from "vitest";
import { re2AsJavaScript } from "../../../generator/model/re2.js";
import { validatorSource } from "../../../generator/sdk/code/validator.js";

describe("patterns mean to JavaScript what they mean to RE2", () => {
  it.each<[string, string, boolean]>([
    [String.raw`^\S+$`, "a\ufeffb", true],
    [String.raw`^\S+$`, "a\u00a0\u2028\vb", true],
    [String.raw`^\S+$`, "a\fb", false],
    [String.raw`^[^\s/]+$`, "a\ufeffb", true],
    [String.raw`^[^\s/]+$`, "a b", false],
    [String.raw`^\s$`, "\u3000", false],
    [String.raw`^[\s]$`, "\n", true],
    [String.raw`^[\S]$`, "\v", true],
    [String.raw`^[\S]$`, "\u{1f600}", true],
    [String.raw`^[\S]$`, "\t", false],
    [String.raw`^[^\S]$`, "\r", true],
    ["^.+$", "a\r\u2028b", true],
    ["^.+$", "a\nb", false],
    ["^[.]$", "a", false],
    [String.raw`^\.$`, "a", false],
    [String.raw`^[\]\s]$`, "]", true],
    [String.raw`^\\s$`, "\\s", true],
  ])("%s and %j", (pattern, text, matches) => {
    expect(new RegExp(re2AsJavaScript(pattern), "u").test(text)).toBe(matches);
  });

  it("in the validator, whose errors keep the pattern as it was", () => {
    const source = validatorSource({ type: "string", pattern: String.raw`^\S+$` });
    expect(source).toContain(String.raw`new RegExp("^[^\\t\\n\\f\\r ]+$", "u")`);
    expect(source).toContain(String.raw`{pattern: "^\\S+$"}`);
  });
});

it("the validator never copies the errors that it has", () => {
  const item = { type: "object", additionalProperties: false };
  const source = validatorSource({
    type: "array",
    items: { $ref: "#/definitions/Item" },
    definitions: { Item: item },
  });
  expect(source).toContain("append(vErrors, ");
  expect(source).not.toContain(".concat(");
});
