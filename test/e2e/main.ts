import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import type { Cluster } from "../cluster/cluster.js";
import { down } from "../cluster/down.js";
import { externalKubeconfig } from "../cluster/external.js";
import { image } from "../cluster/images/image.js";
import { checkout } from "../cluster/layout.js";
import { existingNodes } from "../cluster/state.js";
import { up } from "../cluster/up.js";
import { tools } from "../tools/tool.js";
import { breakages } from "./breakages.js";
import { brokenRepository } from "./harness/broken-repository.js";
import { fetchDefinitions } from "./harness/definitions.js";
import type { Scenario } from "./harness/scenario.js";
import type { Handover } from "./inside.js";
import { scenarios } from "./scenarios.js";
import { needsOf, selected, type Needs, type Selection } from "./selection.js";

interface Options extends Selection {
  readonly break?: readonly string[];
}

const folder = join(checkout, ".cache", "e2e");

const program = new Command("e2e")
  .description("Installs the charts on a real cluster and sees what becomes of it.")
  .option("--all", "every scenario; without it, those of the gate")
  .addOption(
    new Option("--only <name...>", "these scenarios")
      .choices(scenarios.map(({ name }) => name))
      .conflicts("all"),
  )
  .addOption(
    new Option("--break <name...>", "break a chart on purpose, to see a row fail").choices(
      Object.keys(breakages),
    ),
  )
  .exitOverride()
  .action(async (options: Options) => {
    process.exitCode = await main(options);
  });

async function main(options: Options): Promise<number> {
  const progress = (text: string): void => void process.stderr.write(`${text}\n`);
  const built = join(checkout, "dist", "repo");
  if (!existsSync(join(built, "index.yaml"))) {
    throw new Error(`${built} has no index.yaml: run \`make\` first`);
  }
  await rm(folder, { recursive: true, force: true });
  // A copy, so that a build in the meantime does not change what is tested.
  let repository = join(folder, "repo");
  await cp(built, repository, { recursive: true });
  const broken = Object.entries(breakages).flatMap(([name, breakage]) =>
    options.break?.includes(name) ? [breakage] : [],
  );
  if (broken.length > 0) {
    repository = await brokenRepository(broken, join(folder, "broken"));
    for (const { what, row } of broken) {
      progress(`broken on purpose: ${what}; ${row} must fail`);
    }
  }
  const wanted = selected(options);
  const needs = needsOf(wanted);
  await tools(needs.tools);
  await fetchDefinitions(needs.definitions);
  const stood = await existingNodes();
  try {
    const cluster = await up({ nodes: needs.nodes, progress });
    return await tell(cluster, wanted, needs, repository, progress);
  } finally {
    // One that was there before is someone's at work.
    if (stood === undefined && externalKubeconfig() === undefined) await down();
  }
}

async function tell(
  cluster: Cluster,
  wanted: readonly Scenario[],
  { images }: Needs,
  repository: string,
  progress: (text: string) => void,
): Promise<number> {
  for (const name of images) {
    progress(`image ${name}`);
    await cluster.importImages((await image(name)).archive);
  }
  const handover: Handover = {
    names: wanted.map(({ name }) => name),
    ownCluster: cluster.kind === "own",
    repository,
  };
  // Services and pods can be reached from inside the cluster's network alone: the rest runs there.
  const script = fileURLToPath(new URL("inside.js", import.meta.url));
  const [command, ...args] = await cluster.reach([
    process.execPath,
    script,
    JSON.stringify(handover),
  ]);
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, KUBECONFIG: cluster.kubeconfig },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => child.kill(signal));
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
