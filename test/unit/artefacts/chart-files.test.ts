import { describe, expect, it } from "vitest";
import { given, property, raw, references, script, text, when } from "../../../generator/index.js";
import * as model from "../../../generator/model/index.js";
import { toy } from "../toy-chart.js";
import { message } from "./message.js";

const about = { description: "A value." };

describe("texts and templates that cannot be printed name their file", () => {
  const fields = { name: model.string({ ...about, default: "n" }) };
  const { name } = references(fields);
  it.each<[string, Parameters<typeof toy>[0], string]>([
    [
      "a value that is not there",
      { fields, notes: '{{value "nmae"}}' },
      "NOTES.hbs: the text reads nmae, which is no value of the chart",
    ],
    [
      "a variable that is not there",
      { fields, notes: "{{nmae}}" },
      'NOTES.hbs: "nmae" not defined',
    ],
    ["a block that is not closed", { fields, notes: "{{#each rules}}" }, "NOTES.hbs: Parse error"],
    [
      "a list's item that may be absent altogether",
      {
        fields,
        templates: { "x.yaml": { a: [{ b: when(raw`true`, "c"), d: when(raw`false`, "e") }] } },
      },
      "templates/x.yaml: the first key of a list item must always be there",
    ],
    [
      "a subject outside of its scope",
      {
        fields,
        templates: {
          "x.yaml": (() => {
            let kept: typeof name | undefined;
            const inside = given(name, (subject) => {
              kept = subject;
              return "y";
            });
            return { a: inside, b: kept ?? "" };
          })(),
        },
      },
      "templates/x.yaml: a subject is used outside of its with or range",
    ],
    [
      "a script with text that may have a line break",
      { fields, templates: { "x.yaml": { run: script([text`echo ${name}`]) } } },
      "templates/x.yaml: a line of a script has .Values.name, which may have a line break",
    ],
    [
      "a property that is no identifier",
      {
        fields: {
          item: model.kubernetes("ResourceRequirements", { ...about, default: {} }),
          ...fields,
        },
        templates: {
          "x.yaml": given(
            references({ item: model.map(model.string(about), { ...about, default: {} }) }).item,
            (item) => ({ a: property(item, "b-c") }),
          ),
        },
      },
      "templates/x.yaml: the property .b-c is no identifier",
    ],
  ])("%s", (_, parts, expected) => {
    expect(message(toy(parts))).toContain(
      `ChartError: The chart toy cannot be built.\n  ${expected}`,
    );
  });
});

describe("templates", () => {
  const built = (file: string): string =>
    message(toy({ fields: {}, templates: { [file]: { a: "b" } } }));

  it.each(["service.yaml", "jobs/first.yaml"])("are written to %s", (file) => {
    expect(built(file)).toBe("");
  });

  it.each([
    ...["", "../../service.yaml", "/service.yaml", "a//b.yaml", "./a.yaml", "service.txt"],
    ...["_helpers.tpl", "a\nb.yaml"],
  ])("are not written to %j", (file) => {
    expect(built(file)).toContain(`'${file}' is no template's path inside templates/`);
  });

  it("leave the rules' own file alone", () => {
    expect(built("validation.yaml")).toContain("choose another name");
  });
});
