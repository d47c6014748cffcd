import fc from "fast-check";
import type { Field, Fields, LeafField, LeafKind } from "../../../generator/model/field.js";
import { demandedNames } from "../../../generator/model/demanded.js";
import type { KubernetesShape } from "../../../generator/model/kubernetes/shapes.js";

interface Schema {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

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
      return leaves[field.kind](field.schema, field);
    case "list": {
      const constraints = { minLength: field.minItems ?? 0, maxLength: 4 };
      return field.uniqueItems === true
        ? fc.uniqueArray(value(field.item), constraints)
        : fc.array(value(field.item), constraints);
    }
    case "map": {
      const reserved = Object.keys(field.reservedKeys ?? {});
      const keys = fc.stringMatching(new RegExp(field.keyPattern ?? "^[a-z-]{1,9}$"));
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

const matching = ({ pattern = "^.*$", maxLength = 253 }: Schema): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);

const whole = ({ minimum = -1e9, maximum = 1e9 }: Schema): fc.Arbitrary<number> =>
  fc.integer({ min: minimum, max: maximum });

const leaves: {
  readonly [K in LeafKind]: (schema: Schema, field: LeafField) => fc.Arbitrary<unknown>;
} = {
  boolean: () => fc.boolean(),
  integer: whole,
  port: whole,
  number: ({ minimum = -1e9, maximum = 1e9 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true }).map((number) => number + 0),
  string: (schema) =>
    schema.pattern === undefined
      ? fc.string({ minLength: schema.minLength ?? 0, maxLength: schema.maxLength ?? 30 })
      : matching(schema),
  enum: ({ enum: words = [] }) => fc.constantFrom(...words),
  quantity: (schema) => fc.oneof(matching(schema), fc.nat()),
  duration: matching,
  dnsName: matching,
  host: matching,
  url: matching,
  multicastAddress: matching,
  manifest: () => fc.constant({ apiVersion: "v1", kind: "ConfigMap", data: { on: "yes" } }),
  kubernetes: (_schema, { kubernetes }) =>
    fc.constantFrom(...(shapes[kubernetes ?? "EnvVar"] ?? [{}])),
};

const shapes: Partial<Record<KubernetesShape, readonly object[]>> = {
  EnvVar: [
    { name: "A", value: "on" },
    { name: "B", valueFrom: { secretKeyRef: { name: "s", key: "k" } } },
  ],
  ResourceRequirements: [{}, { limits: { cpu: 1 } }, { requests: { memory: "1Gi" } }],
};
