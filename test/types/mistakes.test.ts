import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argoCd, charts, root, sdk } from "../argo-cd/sdk.js";
import { compile, type Diagnostic } from "./compile.js";
import { acrossClusters, mistakes } from "./mistakes.js";

const scope: Readonly<Record<string, unknown>> = { ...charts, ...root, ...argoCd };

const IMPORTS = [
  'import { fleet, fromEnv, integer, layer, removed } from "@fairlead/values";',
  'import { application, applicationSet, list } from "@fairlead/values/argo-cd";',
  'import { infinispan } from "@fairlead/values/infinispan";',
  'import { keycloak } from "@fairlead/values/keycloak";',
  'import { keycloakWildfly } from "@fairlead/values/keycloak-wildfly";',
  'import { postgresql } from "@fairlead/values/postgresql";',
  'import { forgerockDs } from "@fairlead/values/forgerock-ds";',
  'import { forgerock } from "@fairlead/values/forgerock";',
  "export {};",
];

let folder: string;
let diagnostics: readonly Diagnostic[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-mistakes-"));
  mkdirSync(join(folder, "node_modules/@fairlead"), { recursive: true });
  symlinkSync(sdk, join(folder, "node_modules/@fairlead/values"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const file = join(folder, "mistakes.ts");
  writeFileSync(file, [...IMPORTS, ...mistakes.map(({ code }) => `${code};`)].join("\n"));
  diagnostics = compile(folder, [file], { skipLibCheck: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("are forty, ten of them between clusters", () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(40);
  expect(acrossClusters.length).toBeGreaterThanOrEqual(10);
});

describe.each(mistakes.map((mistake, index) => ({ ...mistake, index })))(
  "$code",
  ({ code, says, first, index }) => {
    it("is refused when it runs", () => {
      const names = Object.keys(scope);
      const make = runInThisContext(`(${names.join(", ")}) => (${code})`) as (
        ...all: unknown[]
      ) => unknown;
      expect(() => make(...Object.values(scope))).toThrow(says);
    });

    it(`is ${first === "tsc" ? "refused by" : "nothing to"} the compiler`, () => {
      const said = diagnostics
        .filter(({ line }) => line === IMPORTS.length + index + 1)
        .map(({ message }) => message);
      if (first === "run") expect(said).toEqual([]);
      else expect(said.join("\n")).toContain(says);
    });
  },
);
