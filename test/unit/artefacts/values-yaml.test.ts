import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { defaultValues } from "../../../generator/artefacts/default-values.js";
import { valuesYaml } from "../../../generator/artefacts/values-yaml.js";
import type { Field, Fields } from "../../../generator/model/field.js";
import * as model from "../../../generator/model/index.js";
import { isPlain } from "../../../generator/render/scalar.js";

describe("values.yaml of any model", () => {
  const word = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/).filter(isPlain);
  const readable = fc.string({ unit: fc.constantFrom(...Array.from("abyn01.:-#'\"{}[], é\n")) });
  const description = readable.map((text) => ({ description: `${text}.` }));
  const presence = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      value.map((fallback) => ({ default: fallback })),
      fc.constant({ whenAbsent: "nothing" }),
      value.map((example) => ({ whenAbsent: "nothing", examples: [example] })),
      fc.constant({}),
    );
  const options = <T>(value: fc.Arbitrary<T>) =>
    fc.tuple(description, presence(value)).map(([one, other]) => ({ ...one, ...other }));
  const leaf: fc.Arbitrary<Field> = fc.oneof(
    options(readable).map((some) => model.string(some)),
    options(fc.integer()).map((some) => model.integer(some)),
    options(fc.boolean()).map((some) => model.boolean(some)),
    options(fc.array(readable, { maxLength: 3 })).map((some) =>
      model.list(model.string({ description: "One." }), some),
    ),
    options(fc.dictionary(word, readable, { maxKeys: 3 })).map((some) =>
      model.map(model.string({ description: "One." }), some),
    ),
  );
  const { fields } = fc.letrec<{ field: Field; fields: Fields }>((tie) => ({
    fields: fc.dictionary(word, tie("field"), { maxKeys: 4 }),
    field: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(description, tie("fields")).map(([some, inner]) => model.group(some, inner)),
      fc
        .tuple(description, tie("fields"), fc.dictionary(word, leaf, { maxKeys: 2 }))
        .map(([some, common, inner]) =>
          model.union(
            { ...some, discriminator: "kind", default: "one", common },
            { one: model.branch(some, inner), two: model.branch(some) },
          ),
        ),
    ),
  }));

  it("parses back to the defaults", () => {
    fc.assert(
      fc.property(fields, (some) => {
        const text = valuesYaml(some, "schema.json");
        expect(parse(text, { version: "1.1" }) ?? {}).toEqual(defaultValues(some));
        expect(parse(text, { version: "1.2" }) ?? {}).toEqual(defaultValues(some));
      }),
      { numRuns: 500 },
    );
  });
});
