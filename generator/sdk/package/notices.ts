import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, readSource } from "../project.js";

const section = (text: string): string => `${"-".repeat(72)}\n${text}`;

/** The licences of the packages, and of what this project follows closely, whose code is inside the SDK's files. */
export function notices(packages: readonly string[]): string {
  const sections = [...new Set(packages)].sort().map((name) => {
    const folder = join(projectRoot, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`the package ${name} has no licence file to pass on`);
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
    return section(`${name} ${version}\n\n${text}\n`);
  });
  sections.push(section(readSource("generator/library/yaml/NOTICE")));
  return `This package contains code of these packages, under their own licences.\n\n${sections.join("\n")}`;
}
