import { parseArgs } from "node:util";
import { check } from "./check.js";
import { down } from "./down.js";
import { externalKubeconfig } from "./external.js";
import { isNodeCount, mostNodes } from "./layout.js";
import { status } from "./status.js";
import { up } from "./up.js";

const usage = `A Kubernetes cluster for this checkout's tests.
Usage: node build/test/cluster/main.js <command>
  up [--nodes N]  bring it up with at least N nodes (default: 2), or mend what is missing
  status          what runs, and how it is; exit code 1 unless all is well
  check           try pods, name service, Services and volumes in it
  down            remove it
Where KUBECONFIG names a cluster, that one is used and nothing is booted.
`;

const commands: Readonly<Record<string, (nodes: number | undefined) => Promise<number>>> = {
  help: () => {
    process.stdout.write(usage);
    return Promise.resolve(0);
  },
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

/** @throws on arguments that nobody can have meant. */
function read(args: readonly string[]): { readonly name: string; readonly nodes?: number } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { nodes: { type: "string" }, help: { type: "boolean" } },
  });
  const [name, ...rest] = values.help ? ["help"] : positionals;
  if (name === undefined || rest.length > 0) throw new Error("exactly one command is needed");
  if (!Object.hasOwn(commands, name)) throw new Error(`there is no command ${name}`);
  if (values.nodes === undefined) return { name };
  const nodes = Number(values.nodes);
  if (!isNodeCount(nodes)) {
    throw new Error(`--nodes is a whole number from 1 to ${mostNodes}, not ${values.nodes}`);
  }
  return { name, nodes };
}

async function main(args: readonly string[]): Promise<number> {
  let request;
  try {
    request = read(args);
  } catch (error) {
    process.stderr.write(`${describe(error)} (--help shows the commands)\n`);
    return 2;
  }
  return commands[request.name]?.(request.nodes) ?? 2;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}
