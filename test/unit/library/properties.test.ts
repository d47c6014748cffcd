import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Field } from "../../../generator/model/field.js";
import { toYaml } from "../../../generator/library/runtime/to-yaml.js";
import type { Validation } from "../../../generator/library/types/api.js";
import { temporaryProject, type TemporaryProject } from "../../types/temporary-sdk.js";
import { documents } from "./arbitraries.js";
import { demandingChart, everything } from "../sdk/toy-charts.js";

const parse11 = (text: string): unknown => parse(text, { version: "1.1" });

/** As JSON has it: no negative zero, no undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("documents made from a model", () => {
  const charts = [everything, demandingChart].map((chart) => ({ ...chart, rules: [] }));
  let project: TemporaryProject;
  const validators = new Map<string, (values: unknown) => Validation<object>>();
  beforeAll(async () => {
    project = await temporaryProject(charts);
    for (const { metadata } of charts) {
      const url = pathToFileURL(join(project.sdk, `${metadata.name}.js`)).href;
      const module = (await import(url)) as { validate: (values: unknown) => Validation<object> };
      validators.set(metadata.name, module.validate);
    }
  });
  afterAll(() => {
    project.remove();
  });

  const judge = (name: string, values: unknown): Validation<object> => {
    const validate = validators.get(name);
    if (validate === undefined) throw new Error(`no chart ${name}`);
    return validate(values);
  };

  it.each(charts.map(({ metadata, fields }) => [metadata.name, fields] as const))(
    "are accepted by %s, and survive YAML 1.1",
    (name, fields) => {
      fc.assert(
        fc.property(documents(fields), (values) => {
          expect(judge(name, values)).toEqual({ valid: true, values });
          expect(parse11(toYaml(values))).toEqual(plain(values));
        }),
      );
    },
  );

  it("are refused with one key more, at that key", () => {
    const places = [[], ["tls"], ["database"], ["discovery"], ["cache"]];
    fc.assert(
      fc.property(
        documents(everything.fields),
        fc.constantFrom(...places),
        fc.stringMatching(/^zz[a-z]{6}$/),
        (values, place, key) => {
          const judged = judge("every-thing", changed(values, [...place, key], 1));
          const path = [...place, key].join(".");
          expect(judged).toEqual({
            valid: false,
            problems: [{ path, message: `unknown value '${path}'` }],
          });
        },
      ),
    );
  });

  it("are refused with a value of another type, at that value", () => {
    const names = Object.keys(everything.fields);
    fc.assert(
      fc.property(documents(everything.fields), fc.constantFrom(...names), (values, name) => {
        const field: Field | undefined = Reflect.get(everything.fields, name) as Field | undefined;
        const wrong = field?.shape === "list" ? {} : [];
        const judged = judge("every-thing", changed(values, [name], wrong));
        expect(judged.valid ? [] : judged.problems.map(({ path }) => path)).toEqual([name]);
      }),
    );
  });
});

it("toYaml keeps any text, as key and as value", () => {
  // A lone surrogate is no character: no file can hold it.
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), (values) => {
      expect(parse11(toYaml(values))).toEqual(plain(values));
    }),
    { numRuns: 500 },
  );
});

function changed(values: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const record = typeof values === "object" && values !== null ? { ...values } : {};
  return { ...record, [name]: changed(Reflect.get(record, name), rest, value) };
}
