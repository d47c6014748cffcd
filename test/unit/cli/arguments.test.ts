import { describe, expect, it } from "vitest";
import { fairlead } from "./command.js";

describe("a wrong argument gets one line and exit code 2", () => {
  it.each<[readonly string[], string]>([
    [["nonsense"], "nonsense"],
    [["--nope"], "--nope"],
    [["build", "--nope"], "--nope"],
    [["build", "--sdks"], "--sdks"],
    [["build", "keycloak"], "build"],
    [["build", "--out"], "--out"],
    [["serve", "--port"], "--port"],
    [["serve", "--port", "http"], "--port"],
    [["serve", "--port", "65536"], "65535"],
    [["values"], "file"],
    [["values", "one.ts", "two.ts"], "values"],
    [["values", "one.ts", "--output"], "--output"],
    [["validate", "values.yaml"], "--chart"],
    [["validate", "--chart", "keycloak"], "file"],
    [["argocd", "fleet.ts"], "--output"],
    [["argocd", "fleet.ts", "-o", "apps", "--check", "--watch"], "--watch"],
    [["init", "flux"], "argocd"],
  ])("fairlead %j", async (words, named) => {
    const { code, stdout, stderr } = await fairlead(...words);
    expect(stderr.split("\n")).toEqual([expect.stringContaining(named), ""]);
    expect(stderr).toMatch(/^fairlead: .*; see fairlead --help\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("help", () => {
  it.each<[readonly string[], readonly string[]]>([
    [[], ["build", "serve", "values", "validate", "argocd", "init"]],
    [["build"], ["--charts", "--out", "--schemas", "--no-sdk"]],
    [["serve"], ["--folder", "--port", "8879"]],
    [["values"], ["<file>", "--output", "--check", "--watch"]],
    [["argocd"], ["<file>", "--output", "--repository", "--root", "--check", "--watch"]],
    [["init"], ["argocd", "--chart", "--folder"]],
    [["validate"], ["<file...>", "--chart"]],
  ])("of fairlead %j", async (words, mentioned) => {
    const { code, stdout, stderr } = await fairlead(...words, "--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: fairlead/);
    for (const word of mentioned) expect(stdout).toContain(word);
  });

  it("tells the version", async () => {
    const { code, stdout } = await fairlead("--version");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
