import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as ArgoCd from "../../generator/library/types/argo-cd.js";
import type { toYaml } from "../../generator/library/types/api.js";
import { packageRoot } from "../../generator/cli/version.js";

/** Folder of the built SDK. */
export const sdk = join(packageRoot(), "dist/sdk");

const load = async (name: string): Promise<unknown> =>
  import(pathToFileURL(join(sdk, `${name}.js`)).href);

type Make = (values: object) => object;

export const argoCd = (await load("argo-cd")) as typeof ArgoCd;
export const root = (await load("index")) as {
  readonly fleet: (fleet: object) => Parameters<typeof ArgoCd.applications>[0];
  readonly toYaml: typeof toYaml;
};
const modules = [
  "infinispan",
  "keycloak",
  "keycloak-wildfly",
  "postgresql",
  "forgerock-ds",
  "forgerock",
];
export const charts = Object.assign({}, ...(await Promise.all(modules.map(load)))) as Readonly<
  Record<
    "infinispan" | "keycloak" | "keycloakWildfly" | "postgresql" | "forgerockDs" | "forgerock",
    Make
  >
>;
