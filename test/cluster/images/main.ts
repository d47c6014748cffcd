import { stat } from "node:fs/promises";
import { image } from "./image.js";
import { imageNames, isImageName } from "./recipes.js";

async function main(names: readonly string[]): Promise<number> {
  if (names.includes("--help")) {
    process.stdout.write(
      `Builds images for the test cluster and prints name, archive, size and time of each.\n` +
        `Usage: node build/test/cluster/images/main.js [name…]   (default: all)\n` +
        `Names: ${imageNames.join(" ")}\n`,
    );
    return 0;
  }
  const unknown = names.filter((name) => !isImageName(name));
  if (unknown.length > 0) {
    process.stderr.write(
      `unknown image ${unknown.join(", ")}; known are ${imageNames.join(", ")}\n`,
    );
    return 2;
  }
  for (const which of names.length > 0 ? names.filter(isImageName) : imageNames) {
    const begin = performance.now();
    const { name, archive } = await image(which);
    const { size } = await stat(archive);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    process.stdout.write(`${name} ${archive} ${Math.round(size / 2 ** 20)} MiB ${seconds} s\n`);
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
