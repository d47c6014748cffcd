import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toYaml } from "../../generator/library/runtime/to-yaml.js";
import { readYaml } from "../../generator/library/yaml/read-yaml.js";
import { AmbiguousYamlError, YamlError } from "../../generator/library/yaml/yaml-error.js";
import { helms } from "../helm/render.js";
import { hardStrings, yamlTexts } from "./yaml/arbitraries.js";
import { readByHelm, type Read } from "./yaml/helm-reader.js";

/** Documents of one run of Helm. */
const BATCH = 3000;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Alike whatever the order of keys; a negative zero is one. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, canonical(inner)]));
};

type Ours = { readonly values: Read } | "ambiguous" | "refused";

function readByUs(document: Uint8Array): Ours {
  try {
    return { values: readYaml(document).values };
  } catch (error) {
    if (error instanceof AmbiguousYamlError) return "ambiguous";
    if (error instanceof YamlError) return "refused";
    throw error;
  }
}

describe.each(helms)("%s", (name) => {
  it("reads what we read, and refuses what we refuse", async () => {
    const batch = fc.array(yamlTexts, { minLength: BATCH, maxLength: BATCH });
    await fc.assert(
      fc.asyncProperty(batch, async (texts) => {
        const documents = texts.map(bytes);
        const read = await readByHelm(name, documents);
        const different = documents.flatMap((document, index) => {
          const ours = readByUs(document);
          const theirs = read[index];
          if (ours === "ambiguous") return [];
          const isSame =
            ours === "refused"
              ? theirs === undefined
              : theirs !== undefined && same(ours.values, theirs);
          return isSame ? [] : [{ text: texts[index], ours, theirs }];
        });
        expect(different).toEqual([]);
        expect(documents.filter((one) => typeof readByUs(one) === "object").length).toBeGreaterThan(
          BATCH / 20,
        );
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it("reads what toYaml writes, keys and all", async () => {
    const values = fc.dictionary(
      hardStrings,
      fc.oneof(
        hardStrings,
        // A negative zero is written as one, and a whole number to Helm.
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.boolean(),
        fc.array(fc.oneof(hardStrings, fc.dictionary(hardStrings, hardStrings, plain)), small),
        fc.dictionary(hardStrings, fc.dictionary(hardStrings, hardStrings, plain), plain),
      ),
      { ...plain, minKeys: 1 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 500, maxLength: 500 }), async (documents) => {
        const texts = documents.map(toYaml);
        const read = await readByHelm(name, texts.map(bytes));
        const different = documents.flatMap((document, index) => {
          const ours = readByUs(bytes(texts[index] ?? ""));
          const isSame =
            typeof ours === "object" && same(ours.values, document) && same(read[index], document);
          return isSame ? [] : [{ document, text: texts[index], ours, theirs: read[index] }];
        });
        expect(different).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

const small = { maxLength: 3 };
const plain = { noNullPrototype: true, maxKeys: 3 } as const;

function same(one: unknown, other: unknown): boolean {
  try {
    expect(canonical(one)).toEqual(canonical(other));
    return true;
  } catch {
    return false;
  }
}
