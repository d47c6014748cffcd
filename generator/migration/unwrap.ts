import type { Migration } from "../language/migration.js";
import { nestedYaml } from "./nested-yaml.js";
import { at, isList, isMap, type Plain } from "./plain.js";
import { walk } from "./walk.js";

/** The values of the other chart, wherever a file has them. */
export interface Unwrapped {
  readonly values: Plain;
  /** Path of the key that they stand below; empty where they are the whole file. */
  readonly below: string;
}

/** Where a source of Argo CD has values; text of theirs is YAML. */
const inSource = ["helm.valuesObject", "helm.values"];

/** The values that an object of Flux or Argo CD has. */
function inObject(object: Plain): readonly Unwrapped[] {
  const sources = at(object, "spec.sources");
  const places: readonly (readonly [holder: unknown, name: string, path: string])[] = [
    [object, "", "spec.values"],
    ...inSource.map((path) => [at(object, "spec.source"), "spec.source.", path] as const),
    ...(isList(sources) ? sources : []).flatMap((source, index) =>
      inSource.map((path) => [source, `spec.sources[${index}].`, path] as const),
    ),
  ];
  return places.flatMap(([holder, name, path]) => {
    const found = at(holder, path);
    const values = typeof found === "string" ? nestedYaml(found) : found;
    return isMap(values) ? [{ values, below: `${name}${path}` }] : [];
  });
}

/** Takes the values out of a HelmRelease, an Application, or the values of a chart that has the other as a subchart. */
export function unwrap(file: Plain, migration: Migration): Unwrapped {
  const isObject = file["apiVersion"] !== undefined && file["kind"] !== undefined;
  const [object, ...more] = isObject ? inObject(file) : [];
  if (object !== undefined) {
    const { values, below } = fullest(object, more, migration);
    const inner = unwrap(values, migration);
    return { ...inner, below: inner.below === "" ? below : `${below}.${inner.below}` };
  }
  const subcharts = Object.entries(file).flatMap(([name, values]) =>
    isMap(values) ? [{ values, below: name }] : [],
  );
  return fullest({ values: file, below: "" }, subcharts, migration);
}

/** Where as many keys are known in both, the first is meant. */
const fullest = (first: Unwrapped, others: readonly Unwrapped[], migration: Migration): Unwrapped =>
  others.reduce(
    (best, one) => (known(one.values, migration) > known(best.values, migration) ? one : best),
    first,
  );

const known = (values: Plain, migration: Migration): number =>
  walk(values, migration).filter(({ carry }) => carry !== undefined).length;
