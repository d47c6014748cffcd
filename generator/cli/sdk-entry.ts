import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runSdk } from "./sdk-main.js";

// The command stands in a folder of the values SDK's package, whose name its author chose.
const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
  name: string;
  version: string;
};
process.exitCode = await runSdk(process.argv.slice(2), { name, folder }, version);
