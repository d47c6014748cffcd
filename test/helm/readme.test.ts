import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { root } from "./chart.js";
import { helms } from "./render.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const shown = [...readme.matchAll(/^\$ helm (template .*)\n(Error: .*)$/gm)].map(
  ([, command = "", error = ""]) => [command, error] as const,
);

it.each(shown)("the README shows what helm %s says", async (command, error) => {
  for (const helm of helms) {
    const { code, stderr } = await attempt(await tool(helm), command.split(" "), { cwd: root });
    expect(code).not.toBe(0);
    expect(stderr.split("\n")).toContain(error);
  }
});

it("the README shows refusals", () => {
  expect(shown.length).toBeGreaterThanOrEqual(2);
});
