import { Ajv, type ValidateFunction } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { goModule } from "../tools/go-module.js";
import { versions } from "../tools/versions.js";

interface Schema {
  readonly [keyword: string]: unknown;
}

/** What the API server takes of each kind of Argo CD, by its own CustomResourceDefinitions. */
export async function argoCdValidators(): Promise<Readonly<Record<string, ValidateFunction>>> {
  const folder = join(
    await goModule(`github.com/argoproj/argo-cd/v3@v${versions.argoCd}`),
    "manifests/crds",
  );
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  return Object.fromEntries(
    ["application", "applicationset", "appproject"].map((name) => {
      const { spec } = parse(readFileSync(join(folder, `${name}-crd.yaml`), "utf8")) as {
        spec: {
          names: { kind: string };
          versions: readonly { schema: { openAPIV3Schema: Schema } }[];
        };
      };
      const schema = strict(spec.versions[0]?.schema.openAPIV3Schema ?? {}) as Schema;
      const properties = schema["properties"] as Schema;
      return [
        spec.names.kind,
        ajv.compile({ ...schema, properties: { ...properties, metadata: { type: "object" } } }),
      ];
    }),
  );
}

/** With unknown fields refused, which the API server would prune, and null as nothing is nullable. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, strict(value)]),
  );
  const isOpen =
    "additionalProperties" in schema ||
    Reflect.get(schema, "x-kubernetes-preserve-unknown-fields") === true;
  return "properties" in schema && typeof schema.properties === "object" && !isOpen
    ? { ...inner, additionalProperties: false }
    : inner;
}
