import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as ArgoCd from "../../../generator/library/types/argo-cd.js";
import { checkout } from "../../cluster/layout.js";

type Make = (values: object) => object;

/** What the tests use of the SDK as it is shipped. */
export interface Sdk {
  readonly argoCd: typeof ArgoCd;
  /** By the charts' names, their functions, which judge values. */
  readonly charts: Readonly<Record<string, Make>>;
}

interface Examples {
  readonly examples: Readonly<Record<string, { readonly function: string }>>;
}

/** Folder of the built SDK. */
export const sdkFolder = join(checkout, "dist", "sdk");

const load = (name: string): Promise<unknown> =>
  import(pathToFileURL(join(sdkFolder, `${name}.js`)).href);

/** @throws where it has not been built */
export async function sdk(): Promise<Sdk> {
  if (!existsSync(sdkFolder)) throw new Error(`${sdkFolder} is missing: run \`make\` first`);
  const { examples } = (await load("examples")) as Examples;
  const charts = Object.entries(examples).map(async ([chart, example]) => {
    const module = (await load(chart)) as Readonly<Record<string, Make>>;
    return [chart, module[example.function]] as const;
  });
  return {
    argoCd: (await load("argo-cd")) as typeof ArgoCd,
    charts: Object.fromEntries(await Promise.all(charts)) as Readonly<Record<string, Make>>,
  };
}

/** A chart's function. */
export function chartOf({ charts }: Sdk, name: string): Make {
  const make = charts[name];
  if (make === undefined) throw new Error(`the SDK has no chart ${name}`);
  return make;
}
