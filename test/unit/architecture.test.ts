import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../generator/cli/files-in.js";
import { packageRoot } from "../../generator/cli/version.js";

/** Where files may be read and written, and programs run. */
const EDGE = "generator/cli/";
/** Reads the modules that a bundle is made of. */
const BUNDLER = "generator/sdk/code/bundle.ts";

/** Reads variables of the environment for values files. */
const ENVIRONMENT = "generator/library/runtime/environment.ts";

/** Modules and globals that reach what is outside of the program. */
const OUTSIDE =
  /^(?:node:)?(?:fs|fs\/promises|child_process|cluster|dgram|dns|http|http2|https|net|os|process|readline|repl|tls|worker_threads)$/;
const GLOBALS = /(?<![.#\w])(?:process|globalThis|fetch|setTimeout|console)\b[.(]/;

const sources = ["generator", "charts", "examples"].flatMap((folder) =>
  [...filesIn(join(packageRoot(), folder)).keys()]
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path}`),
);

const textOf = (path: string): string => readFileSync(join(packageRoot(), path), "utf8");

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\bfrom\s+"([^"]+)"|\bimport\(?\s*"([^"]+)"/g)].map(
    ([, one, other]) => one ?? other ?? "",
  );

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/gs, "");

describe("only cli/ and scripts read or write files", () => {
  it("finds the sources, and what reaches outside among them", () => {
    expect(sources.length).toBeGreaterThan(100);
    const reaching = sources.filter((path) =>
      importsOf(textOf(path)).some((one) => OUTSIDE.test(one)),
    );
    expect(reaching).toContain("generator/cli/files-in.ts");
  });

  it.each(sources.filter((path) => !path.startsWith(EDGE)))("%s", (path) => {
    const text = textOf(path);
    expect(importsOf(text).filter((one) => OUTSIDE.test(one))).toEqual([]);
    expect(GLOBALS.exec(withoutComments(text))?.[0]).toBe(
      path === ENVIRONMENT ? "process." : undefined,
    );
    expect(importsOf(text).includes("esbuild")).toBe(path === BUNDLER);
  });
});
