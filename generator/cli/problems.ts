import { isNode, LineCounter, parseDocument } from "yaml";

export interface Problem {
  /** Path of the value, as `cache.owners`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** A file that was judged, with its text where it is YAML. */
export interface Source {
  readonly name: string;
  readonly text?: string;
}

/** A line for each problem, `file:line:column path: message`, and their number. */
export function problemLines(problems: readonly Problem[], sources: readonly Source[]): string {
  const lines = problems.map(({ path, message }) => `${locate(path, sources)} - ${message}`);
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [...lines, `Found ${count}.`].join("\n");
}

/** Where a value was last written; the last file wins, as with Helm. */
function locate(path: string, sources: readonly Source[]): string {
  for (const { name, text } of [...sources].reverse()) {
    const position = text === undefined ? undefined : positionOf(path, text);
    if (position !== undefined) return `${name}:${position}`;
  }
  return sources.at(-1)?.name ?? "values";
}

function positionOf(path: string, text: string): string | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const names = path.split(/[.[\]]+/).filter((name) => name !== "");
  const node = document.getIn(names.map(key), true);
  if (!isNode(node) || !node.range) return undefined;
  const { line, col } = lineCounter.linePos(node.range[0]);
  return `${line}:${col}`;
}

const key = (name: string): string | number => (/^\d+$/.test(name) ? Number(name) : name);
