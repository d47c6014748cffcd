import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { Application } from "../../../generator/library/types/argo-cd.js";
import { checkout } from "../../cluster/layout.js";
import type { Sdk } from "./sdk.js";

/** A chart with some values, and the Application of it. */
export interface Rendering {
  readonly chart: string;
  /** Name of the Application, and of all that belongs to the rendering. */
  readonly name: string;
  readonly application: (options: Options) => Application;
}

interface Options {
  readonly repository: string;
  readonly namespace: string;
  readonly serverSideApply: boolean;
}

const golden = join(checkout, "test", "golden");

/**
 * Kinds whose definitions cannot be had: those of the Vault Secrets Operator (VaultStaticSecret) are in no
 * module, and Argo CD compares nothing that the API server does not know. Renderings with them are left out.
 */
const unknown = /^apiVersion: secrets\.hashicorp\.com\//m;

/** Each chart with its defaults, and with each golden file of values. */
export async function renderings({ argoCd, charts }: Sdk): Promise<readonly Rendering[]> {
  const all: Rendering[] = [];
  for (const [chart, make] of Object.entries(charts)) {
    const folder = join(golden, chart);
    for (const file of ["defaults.yaml", ...(await readdir(join(folder, "values"))).sort()]) {
      if (unknown.test(await readFile(join(folder, "rendered", file), "utf8"))) continue;
      const text =
        file === "defaults.yaml" ? "{}" : await readFile(join(folder, "values", file), "utf8");
      const name = `${chart}-${basename(file, ".yaml")}`;
      all.push({
        chart,
        name,
        application: ({ repository, namespace, serverSideApply }) =>
          argoCd.application({
            name,
            // As the golden files have it: names of claims follow from it.
            release: "sso",
            chart: { repository },
            values: make(parse(text) as object),
            destination: { name: "in-cluster", namespace },
            automated: false,
            serverSideApply,
          }),
      });
    }
  }
  return all;
}
