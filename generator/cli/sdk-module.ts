import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { FairleadError } from "./errors.js";
import type { SdkHome } from "./sdk-home.js";

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

/**
 * Loads a module of the values SDK: of the project that `from` lies in, or else the one at hand.
 */
export async function sdkModule<T>(home: SdkHome, from: string, subpath?: string): Promise<T> {
  const name = subpath === undefined ? home.name : `${home.name}/${subpath}`;
  const path = installed(from, name) ?? atHand(home.folder, subpath);
  if (path === undefined)
    throw new FairleadError(
      subpath === undefined
        ? `${home.name} is not installed: npm install ${home.name}`
        : `there is no chart '${subpath}' in ${home.name}: install it, or look for the chart's name`,
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

function atHand(folder: string, subpath = "index"): string | undefined {
  const path = join(folder, `${subpath}.js`);
  return /^[a-z0-9-]+$/.test(subpath) && existsSync(path) ? path : undefined;
}
