import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/cli/version.js";
import { attempt, run } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { main } from "./cli/command.js";

const root = packageRoot();
const guide = readFileSync(join(root, "docs/charts.md"), "utf8");
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, code = ""]) =>
    name === language ? [code] : [],
  );

/** Without indentation, as a part of a manifest stands deeper in it than in the guide. */
const flat = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");

describe("the guide for authors of charts", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-guide-"));
    const modules = join(folder, "node_modules");
    const greeter = join(folder, "charts/greeter");
    for (const path of [modules, greeter]) mkdirSync(path, { recursive: true });
    symlinkSync(root, join(modules, "fairlead"));
    for (const name of ["typescript", "kubernetes-models"])
      symlinkSync(join(root, "node_modules", name), join(modules, name));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    writeFileSync(join(greeter, "chart.ts"), blocks("ts").join("\n"));
    writeFileSync(join(greeter, "NOTES.hbs"), blocks("hbs").join("\n"));
    cpSync(join(root, "examples/echo/README.hbs"), join(greeter, "README.hbs"));
    const compilerOptions = {
      module: "nodenext",
      target: "es2023",
      strict: true,
      noUnusedLocals: true,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const made = () => join(folder, "dist/charts/greeter");

  it("has code that compiles, and makes a chart", async () => {
    const { code, stdout, stderr } = await attempt(process.execPath, [main, "build", "--no-sdk"], {
      cwd: folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("chart greeter 0.1.0");
  });

  it.each(blocks("yaml").map((block) => [block.split("\n")[0], block] as const))(
    "shows what is printed: %s",
    (_, block) => {
      const templates = readdirSync(join(made(), "templates")).map((name) =>
        flat(readFileSync(join(made(), "templates", name), "utf8")),
      );
      expect(templates.filter((text) => text.includes(flat(block)))).toHaveLength(1);
    },
  );

  it("makes a chart that Helm takes, with each value set", async () => {
    const file = join(folder, "values.yaml");
    writeFileSync(
      file,
      "colour: true\nguests: [Ada]\nrooms: { hall: 80 }\nmaxUnavailable: 1\ningress: { host: a.example }\nstorage: { kind: claim, claimName: kept }\n",
    );
    const helm = await tool("helm3");
    for (const words of [[], ["--values", file]])
      expect(await run(helm, ["lint", "--strict", made(), ...words])).toContain(
        "0 chart(s) failed",
      );
    const rendered = await run(helm, ["template", "hello", made(), "--values", file]);
    for (const kind of ["ConfigMap", "Deployment", "Ingress", "Job"])
      expect(rendered).toContain(`kind: ${kind}\n`);
  });
});
