import { messages } from "../../library/types/messages.js";

/**
 * The type library that the checks of all charts share, by path in the package.
 * @param sources the files of generator/library/types, by name; they are declarations already
 */
export function checkDeclarations(
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...sources].map(([file, text]) => [
      `types/${file.replace(/\.ts$/, ".d.ts")}`,
      file === "messages.ts" ? messageDeclarations() : text,
    ]),
  );
}

function messageDeclarations(): string {
  const lines = Object.entries(messages).map(
    ([kind, text]) => `  readonly ${kind}: ${JSON.stringify(text)};`,
  );
  return `/** What is said of a single value that is wrong. */\nexport interface Messages {\n${lines.join("\n")}\n}\n`;
}
