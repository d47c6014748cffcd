import fc from "fast-check";
import type { Field, Fields } from "../../../generator/model/field.js";
import { demandedNames } from "../../../generator/model/demanded.js";
import type { Format } from "../../../generator/model/format.js";
import type { Holding } from "../../../generator/model/holding.js";
import type { KubernetesShape } from "../../../generator/model/kubernetes/shapes.js";

/** Documents that the model takes; rules between values aside. */
export const documents = (fields: Fields): fc.Arbitrary<Record<string, unknown>> => {
  const members = Object.entries(fields).map(([name, field]) => [name, value(field)] as const);
  const required = [...demandedNames(fields)];
  return fc.record<Record<string, unknown>, string>(Object.fromEntries(members), {
    requiredKeys: required,
    noNullPrototype: true,
  });
};

function value(field: Field): fc.Arbitrary<unknown> {
  switch (field.shape) {
    case "leaf":
      return held(field.holds);
    case "list": {
      const constraints = { minLength: field.minItems ?? 0, maxLength: 4 };
      return field.uniqueItems === true
        ? fc.uniqueArray(value(field.item), constraints)
        : fc.array(value(field.item), constraints);
    }
    case "map": {
      const reserved = Object.keys(field.reservedKeys ?? {});
      const keys = fc.stringMatching(new RegExp(field.keyFormat?.pattern ?? "^[a-z-]{1,9}$"));
      return fc.dictionary(
        keys.filter((key) => !reserved.includes(key)),
        value(field.item),
        { maxKeys: 3, noNullPrototype: true },
      );
    }
    case "group":
      return documents(field.fields);
    case "union":
      return fc.oneof(
        documents({ ...field.common, ...field.branches[field.default]?.fields }),
        ...Object.entries(field.branches).map(([word, { fields }]) =>
          documents({ ...field.common, ...fields }).map((inner) => ({
            [field.discriminator]: word,
            ...inner,
          })),
        ),
      );
  }
}

const matching = ({ pattern }: Format): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(pattern));

function held(holds: Holding): fc.Arbitrary<unknown> {
  switch (holds.is) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: holds.minimum ?? -1e9, max: holds.maximum ?? 1e9 });
    case "fraction":
      return fc
        .double({ min: holds.minimum ?? -1e9, max: holds.maximum ?? 1e9, noNaN: true })
        .map((number) => number + 0);
    case "word":
      return fc.constantFrom(...holds.words);
    case "text": {
      const { format, minLength = 0, maxLength } = holds;
      if (format === undefined) return fc.string({ minLength, maxLength: maxLength ?? 30 });
      return matching(format).filter(
        ({ length }) => length >= minLength && length <= (maxLength ?? Infinity),
      );
    }
    case "quantity":
      return fc.oneof(matching(holds.format), fc.nat());
    case "object":
      return holds.kubernetes === undefined
        ? fc.constant({
            apiVersion: "v1",
            kind: "ConfigMap",
            metadata: { name: "c" },
            data: { on: "yes" },
          })
        : fc.constantFrom(...(shapes[holds.kubernetes] ?? [{}]));
  }
}

const shapes: Partial<Record<KubernetesShape, readonly object[]>> = {
  EnvVar: [
    { name: "A", value: "on" },
    { name: "B", valueFrom: { secretKeyRef: { name: "s", key: "k" } } },
  ],
  ResourceRequirements: [{}, { limits: { cpu: 1 } }, { requests: { memory: "1Gi" } }],
};
