import { parseArgs } from "node:util";
import { check } from "./check.js";
import { down } from "./down.js";
import { externalKubeconfig } from "./external.js";
import { status } from "./status.js";
import { up } from "./up.js";

const usage = `A Kubernetes cluster for this checkout's tests.
Usage: node build/test/cluster/main.js <command>
  up [--nodes N]  bring it up (default: 2 nodes), or mend what is missing
  status          what runs, and how it is; exit code 1 unless all is well
  check           try pods, name service, Services and volumes in it
  down            remove it
Where KUBECONFIG names a cluster, that one is used and nothing is booted.
`;

const commands: Readonly<Record<string, (nodes: number | undefined) => Promise<number>>> = {
  up: async (nodes) => {
    const begin = performance.now();
    const seconds = (): string => ((performance.now() - begin) / 1000).toFixed(1);
    const cluster = await up({
      ...(nodes === undefined ? {} : { nodes }),
      progress: (line) => process.stderr.write(`${seconds().padStart(6)} s  ${line}\n`),
    });
    const size = cluster.kind === "own" ? `${cluster.nodes.length} nodes, ` : "";
    process.stdout.write(
      `cluster is up: ${size}${seconds()} s, KUBECONFIG=${cluster.kubeconfig}\n`,
    );
    return 0;
  },
  status: async () => {
    const external = externalKubeconfig();
    if (external !== undefined) {
      process.stdout.write(`KUBECONFIG names a cluster: ${external}\n`);
      return 0;
    }
    const rows = await status();
    if (rows.length === 0) process.stdout.write("no cluster is up\n");
    for (const { what, healthy, detail } of rows) {
      process.stdout.write(`${healthy ? "ok  " : "FAIL"}  ${what.padEnd(40)} ${detail}\n`);
    }
    return rows.length > 0 && rows.every(({ healthy }) => healthy) ? 0 : 1;
  },
  check: async () => {
    await check(await up(), (line) => process.stdout.write(`${line}\n`));
    return 0;
  },
  down: async () => {
    await down();
    process.stdout.write("no cluster is up\n");
    return 0;
  },
};

async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { nodes: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [name = "", ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  return command(values.nodes === undefined ? undefined : Number(values.nodes));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
