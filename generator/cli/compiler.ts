import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type ts from "typescript";

export type Compiler = typeof ts;

/** The TypeScript compiler of the project that a folder lies in, or else one beside this program. */
export async function compilerFor(folder: string): Promise<Compiler | undefined> {
  return (
    (await compilerSeenFrom(join(resolve(folder), "x"))) ??
    (await compilerSeenFrom(import.meta.url))
  );
}

async function compilerSeenFrom(place: string): Promise<Compiler | undefined> {
  try {
    const path = createRequire(place).resolve("typescript");
    const { default: compiler } = (await import(pathToFileURL(path).href)) as {
      default?: Partial<Compiler>;
    };
    // TypeScript 7 has no such interface; it is as good as absent.
    return compiler?.createProgram === undefined ? undefined : compiler;
  } catch {
    return undefined;
  }
}
