import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, readSource } from "../project.js";
import { messages } from "../../library/types/messages.js";

const FOLDER = "generator/library/types";

/** The type library that the checks of all charts share; its sources are declarations already. */
export function checkDeclarations(): ReadonlyMap<string, string> {
  const names = readdirSync(join(projectRoot, FOLDER)).sort();
  return new Map(
    names.map((file) => [
      `types/${file.replace(/\.ts$/, ".d.ts")}`,
      file === "messages.ts" ? messageDeclarations() : readSource(`${FOLDER}/${file}`),
    ]),
  );
}

function messageDeclarations(): string {
  const lines = Object.entries(messages).map(
    ([kind, text]) => `  readonly ${kind}: ${JSON.stringify(text)};`,
  );
  return `/** What is said of a single value that is wrong. */\nexport interface Messages {\n${lines.join("\n")}\n}\n`;
}
