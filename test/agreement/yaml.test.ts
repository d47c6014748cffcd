import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "../helm/chart.js";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { fairlead } from "../unit/cli/command.js";
import { fewAtATime, helmVerdict, type Verdict } from "./judges.js";
import { table, told } from "./matrix.js";
import { yamlCases } from "./yaml/cases.js";

interface Row {
  readonly validate: Verdict;
  readonly helms: Readonly<Record<"helm 3" | "helm 4", Verdict>>;
}

describe("validate and Helm read YAML alike", () => {
  const rows = new Map<string, Row>();
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-yaml-"));
    const [helm3, helm4] = [await tool("helm3"), await tool("helm4")];
    const chart = built("charts/keycloak");
    const judged = await fewAtATime([...yamlCases.entries()], 3, async ([index, { file }]) => {
      const path = join(folder, `${index}.yaml`);
      writeFileSync(path, file);
      const { code, stderr } = await fairlead("validate", "--chart", "keycloak", path);
      return {
        validate: code === 0 ? undefined : stderr,
        helms: {
          "helm 3": await helmVerdict(helm3, chart, ["--values", path]),
          "helm 4": await helmVerdict(helm4, chart, ["--values", path]),
        },
      };
    });
    for (const [index, { name }] of yamlCases.entries()) {
      const row = judged[index];
      if (row !== undefined) rows.set(name, row);
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
    const cells = yamlCases.map(({ name, stricter = "" }) => {
      const row = rows.get(name);
      return [name, ...[row?.validate, ...Object.values(row?.helms ?? {})].map(told), stricter];
    });
    const head = ["file", "validate", "helm 3", "helm 4", "why validate is stricter"];
    process.stdout.write(`${table([head, ...cells])}\n`);
  });

  it("has a name for each file", () => {
    expect(new Set(yamlCases.map(({ name }) => name)).size).toBe(yamlCases.length);
  });

  it.each(yamlCases)("$name", ({ name, says, stricter }) => {
    const row = rows.get(name);
    expect(row).toBeDefined();
    if (says === undefined) expect(row?.validate).toBeUndefined();
    else expect(row?.validate).toContain(says);
    const takers = Object.entries(row?.helms ?? {}).filter(([, verdict]) => verdict === undefined);
    const expected = says === undefined ? 2 : 0;
    if (stricter === undefined) expect(takers.length, JSON.stringify(row?.helms)).toBe(expected);
    else expect(takers, "no Helm takes it: it is not stricter").not.toEqual([]);
  });

  it("is judged by the Helms that the charts are for", async () => {
    const { stdout } = await attempt(await tool("helm3"), ["version", "--short"]);
    expect(stdout).toMatch(/^v3\.22/);
  });
});
