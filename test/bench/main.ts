import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everything } from "../helm/everything.js";
import { tool } from "../tools/tool.js";
import { writeCdk8sProgram } from "./cdk8s.js";
import { figure, writeClusterProjects } from "./clusters.js";
import { writeFleet } from "./fleets.js";
import { median, node, sideBySide, type Command, type Usage } from "./measure.js";
import { writeSyntheticChart } from "./synthetic.js";

const ROUNDS = 5;
const SIZES = [20, 100, 500] as const;
/** A chart of one resource costs the start of the process and its imports. */
const ONE = 1;

const root = join(import.meta.dirname, "../../..");
const packed = join(root, "build/package");
const cli = join(packed, "fairlead.js");
const sdkCli = join(root, "dist/sdk/bin/fairlead.js");
const tsc = join(root, "node_modules/typescript/bin/tsc");

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Results = ReadonlyMap<string, readonly Usage[]>;

const figures = (results: Results, name: string) => {
  const usages = results.get(name) ?? [];
  const of = (pick: (usage: Usage) => number | undefined) =>
    median(usages.map((usage) => pick(usage) ?? Number.NaN));
  return { wall: of((u) => u.wallMs), cpu: of((u) => u.cpuMs), peak: of((u) => u.peakMb) };
};

const shown = (number: number, unit: string): string =>
  (Number.isNaN(number) ? "n/a" : `${number.toFixed(0)} ${unit}`).padStart(10);

function table(results: Results): void {
  print(`${"".padEnd(44)}      wall       cpu      peak`);
  for (const name of results.keys()) {
    const { wall, cpu, peak } = figures(results, name);
    print(`${name.padEnd(44)}${shown(wall, "ms")}${shown(cpu, "ms")}${shown(peak, "MB")}`);
  }
}

const ratio = (what: string, one: number, other: number): void => {
  print(`  ${what}: ${(one / other).toFixed(2)}`);
};

async function builds(folder: string): Promise<void> {
  const to = (name: string) => ["--out", join(folder, name), "--schemas", join(folder, "schemas")];
  const commands: Record<string, Command> = {
    "node, nothing else": node(root, "--eval", "0"),
    "build without the SDK": node(root, cli, "build", "--no-sdk", ...to("plain")),
    "build with the SDK": node(root, cli, "build", ...to("sdk")),
  };
  for (const size of [ONE, ...SIZES]) {
    const cwd = writeSyntheticChart(folder, join(packed, "index.js"), size);
    const words = ["build", "--no-sdk", "--compiled", "build", ...to(`out${size}`)];
    commands[`build of ${size} resources`] = node(cwd, cli, ...words);
    const other = writeCdk8sProgram(folder, join(root, "test/bench/cdk8s"), size);
    commands[`cdk8s-plus, ${size} resources`] = node(other, "main.mjs");
  }
  const helm = await tool("helm3");
  for (const chart of readdirSync(join(root, "dist/charts"))) {
    const args = ["template", "login", join(root, "dist/charts", chart)];
    commands[`helm template ${chart}`] = { file: helm, args, cwd: root };
    const all = join(folder, `${chart}.json`);
    writeFileSync(all, JSON.stringify(everything[chart] ?? {}));
    commands[`helm template ${chart}, all of it`] = {
      file: helm,
      args: [...args, "--values", all],
      cwd: root,
    };
  }
  const results = await sideBySide(commands, ROUNDS);
  table(results);
  const of = (name: string) => figures(results, name);
  ratio(
    "with the SDK / without (cpu)",
    of("build with the SDK").cpu,
    of("build without the SDK").cpu,
  );
  for (const size of SIZES)
    ratio(
      `build of ${size} resources with schema, docs and package / cdk8s-plus (wall)`,
      of(`build of ${size} resources`).wall,
      of(`cdk8s-plus, ${size} resources`).wall,
    );
  const sizes = SIZES.map((size) => ({ size, cpu: of(`build of ${size} resources`).cpu }));
  growth(sizes, of(`build of ${ONE} resources`).cpu);
}

/** Growth is linear when a resource costs the same in a large chart as in a small one. */
function growth(points: readonly { readonly size: number; readonly cpu: number }[], start: number) {
  const each = points.map(({ size, cpu }) => (cpu - start) / (size - ONE));
  for (const [index, { size }] of points.entries())
    print(
      `  each of ${size} resources (cpu, beyond a build of one): ${(each[index] ?? 0).toFixed(2)} ms`,
    );
  ratio("cost of a resource, most / fewest", each.at(-1) ?? Number.NaN, each[0] ?? Number.NaN);
}

const check = (cwd: string, file: string): Command => {
  const words = ["--noEmit", "--strict", "--extendedDiagnostics", "--target", "es2023"];
  return node(cwd, tsc, ...words, "--module", "nodenext", "--preserveSymlinks", file);
};

/** The same of a whole project, with its own options. */
const checkProject = (cwd: string): Command =>
  node(cwd, tsc, "--project", ".", "--noEmit", "--extendedDiagnostics", "--preserveSymlinks");

async function typeChecks(folder: string): Promise<void> {
  const projects = writeClusterProjects(folder, join(root, "dist/sdk"));
  const results = await sideBySide(
    {
      "tsc, ten clusters, plain types": check(projects.plain, "clusters.ts"),
      "tsc, ten clusters, checked": check(projects.checked, "clusters.ts"),
    },
    ROUNDS,
  );
  table(results);
  const of = (name: string, what: string) =>
    median((results.get(name) ?? []).map(({ stdout }) => figure(stdout, what)));
  for (const what of ["Check time", "Instantiations"]) {
    const plain = of("tsc, ten clusters, plain types", what);
    const checked = of("tsc, ten clusters, checked", what);
    print(`  ${what}: plain ${plain}, checked ${checked}`);
    ratio(`${what}, checked / plain`, checked, plain);
  }
}

const FLEETS = [ONE, 20, 100] as const;

/** A fleet's clusters cost the same in a large one as in a small one. */
async function fleets(folder: string): Promise<void> {
  const commands: Record<string, Command> = {};
  for (const size of FLEETS) {
    const cwd = writeFleet(folder, join(root, "dist/sdk"), size);
    commands[`tsc, fleet of ${size}`] = checkProject(cwd);
    const words = ["argocd", "applications.ts", "--output", "apps"];
    commands[`fairlead argocd, fleet of ${size}`] = node(cwd, sdkCli, ...words);
  }
  const results = await sideBySide(commands, ROUNDS);
  table(results);
  const instantiations = FLEETS.map((size) =>
    median(
      (results.get(`tsc, fleet of ${size}`) ?? []).map(({ stdout }) =>
        figure(stdout, "Instantiations"),
      ),
    ),
  );
  const [one = Number.NaN, ...others] = instantiations;
  const each = others.map((number, index) => (number - one) / ((FLEETS[index + 1] ?? 0) - ONE));
  print(`  Instantiations: ${instantiations.join(", ")}; of each cluster ${each.join(", ")}`);
  ratio("instantiations of a cluster, most / fewest", each.at(-1) ?? Number.NaN, each[0] ?? 0);
}

const folder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
try {
  print(`Medians of ${ROUNDS} runs after a warm-up, in turns; whole processes, start included.`);
  await builds(folder);
  await typeChecks(folder);
  await fleets(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
