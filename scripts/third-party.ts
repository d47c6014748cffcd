import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesIn } from "../generator/cli/files-in.js";
import { licenceSection, notices } from "../generator/sdk/package/notices.js";

/**
 * THIRD-PARTY-NOTICES for these packages, and for what sources of ours follow closely: a file
 * NOTICE stands beside them.
 * @param root folder of this checkout
 */
export function thirdPartyNotices(root: string, packages: readonly string[]): string {
  const own = [...filesIn(join(root, "generator/library"))]
    .filter(([path]) => basename(path) === "NOTICE")
    .map(([, content]) => new TextDecoder().decode(content));
  const licences = packages.map((name) => licenceOf(join(root, "node_modules", name)));
  return notices([...licences, ...own]);
}

function licenceOf(folder: string): string {
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`the package ${name} has no licence file to pass on`);
  return licenceSection(name, version, readFileSync(join(folder, file), "utf8"));
}
