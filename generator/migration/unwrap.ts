import type { Migration } from "../language/migration.js";
import { at, isMap, type Plain } from "./plain.js";
import { walk } from "./walk.js";

/** The values of the other chart, wherever a file has them. */
export interface Unwrapped {
  readonly values: Plain;
  /** Path of the key that they stand below; empty where they are the whole file. */
  readonly below: string;
}

/** Where objects of Flux and Argo CD have values. */
const inObjects = ["spec.values", "spec.source.helm.valuesObject"];

/** Takes the values out of a HelmRelease, an Application, or the values of a chart that has the other as a subchart. */
export function unwrap(file: Plain, migration: Migration): Unwrapped {
  if (file["apiVersion"] !== undefined && file["kind"] !== undefined)
    for (const path of inObjects) {
      const inner = at(file, path);
      if (isMap(inner)) return below(unwrap(inner, migration), path);
    }
  const candidates: Unwrapped[] = [
    { values: file, below: "" },
    ...Object.entries(file).flatMap(([name, values]) =>
      isMap(values) ? [{ values, below: name }] : [],
    ),
  ];
  // Where as many keys are known in both, the outer one is meant.
  return candidates.reduce((best, one) =>
    known(one.values, migration) > known(best.values, migration) ? one : best,
  );
}

const below = (inner: Unwrapped, path: string): Unwrapped => ({
  ...inner,
  below: inner.below === "" ? path : `${path}.${inner.below}`,
});

const known = (values: Plain, migration: Migration): number =>
  walk(values, migration).filter(({ carry }) => carry !== undefined).length;
