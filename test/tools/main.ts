import { findTool, tools } from "./tool.js";
import { isToolName, toolNames } from "./recipes.js";

const usual = ["helm3", "helm4", "helm-unittest"] as const;

async function main(names: readonly string[]): Promise<number> {
  if (names.includes("--help")) {
    process.stdout.write(
      `Makes sure that pinned tools are here and prints name, version and path of each.\n` +
        `Usage: node build/test/tools/main.js [name…]   (default: ${usual.join(" ")})\n` +
        `Names: ${toolNames.join(" ")}\n`,
    );
    return 0;
  }
  const unknown = names.filter((name) => !isToolName(name));
  if (unknown.length > 0) {
    process.stderr.write(`unknown tool ${unknown.join(", ")}; known are ${toolNames.join(", ")}\n`);
    return 2;
  }
  const wanted = names.length > 0 ? names.filter(isToolName) : usual;
  await tools(wanted);
  for (const name of wanted) {
    const { version, file, from } = await findTool(name);
    process.stdout.write(`${name} ${version} ${file} (${from})\n`);
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
