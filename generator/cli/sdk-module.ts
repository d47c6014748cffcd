import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { FairleadError } from "./errors.js";
import { packageRoot } from "./version.js";

/** What `fairlead` needs of a chart's module in the values SDK. */
export interface ChartModule {
  readonly validate: (values: unknown) => ValidationResult;
}

export type ValidationResult =
  | { readonly valid: true }
  | {
      readonly valid: false;
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    };

/** The SDK's root module. */
export interface RootModule {
  readonly toYaml: (values: unknown) => string;
}

const PACKAGE = "@fairlead/values";

/**
 * Loads a module of the values SDK: of the project that `from` lies in, or else the one built in
 * this checkout.
 */
export async function sdkModule<T>(from: string, subpath?: string): Promise<T> {
  const name = subpath === undefined ? PACKAGE : `${PACKAGE}/${subpath}`;
  const path = installed(from, name) ?? built(subpath);
  if (path === undefined)
    throw new FairleadError(
      subpath === undefined
        ? `${PACKAGE} is not installed: npm install ${PACKAGE}`
        : `there is no chart '${subpath}' in ${PACKAGE}: install it, or look for the chart's name`,
    );
  return (await import(pathToFileURL(path).href)) as T;
}

function installed(from: string, name: string): string | undefined {
  try {
    return createRequire(resolve(from)).resolve(name);
  } catch {
    return undefined;
  }
}

function built(subpath = "index"): string | undefined {
  const path = join(packageRoot(), "dist", "sdk", `${subpath}.js`);
  return /^[a-z0-9-]+$/.test(subpath) && existsSync(path) ? path : undefined;
}
