import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type RepositoryServer } from "../../generator/cli/serve.js";
import { built } from "./chart.js";
import { helm, helmHome, helms, objectsIn } from "./render.js";

describe("the chart repository", () => {
  let folder: string;
  let server: RepositoryServer;
  const packages = readdirSync(built("repo")).filter((file) => file.endsWith(".tgz"));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-repository-"));
    server = await serve(built("repo"), { port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(helms)("is one that %s adds, searches, pulls and renders from", async (name) => {
    const home = join(folder, name);
    const options = { ...helmHome(home), cwd: folder };
    await helm(name, ["repo", "add", "fairlead", server.url], options);
    await helm(name, ["repo", "update"], options);
    const found = JSON.parse(
      await helm(name, ["search", "repo", "fairlead/", "--versions", "--output", "json"], options),
    ) as readonly { readonly name: string; readonly version: string }[];
    const files = found.map(
      (chart) => `${chart.name.replace("fairlead/", "")}-${chart.version}.tgz`,
    );
    expect(files.sort()).toEqual(packages.sort());

    for (const chart of new Set(found.map((one) => one.name))) {
      await helm(name, ["pull", chart, "--destination", home], options);
      const rendered = await helm(name, ["template", "sso", chart], options);
      expect(objectsIn(rendered).length).toBeGreaterThan(0);
    }
    const pulled = readdirSync(home).filter((file) => file.endsWith(".tgz"));
    expect(pulled.length).toBeGreaterThan(0);
    for (const file of pulled)
      expect(readFileSync(join(home, file)).equals(readFileSync(built(`repo/${file}`)))).toBe(true);
  });
});
