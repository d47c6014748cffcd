import { packageRoot } from "./version.js";
import { sha256 } from "../repository/digest.js";

/** Milliseconds since the call. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}

/** A line about something that was built: version, files, size, sha256 and time. */
export function artefactLine(
  what: string,
  version: string,
  files: ReadonlyMap<string, Uint8Array>,
  tgz: Uint8Array | undefined,
  milliseconds: number,
): string {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const digest = tgz === undefined ? digestOf(files) : sha256(tgz);
  const bytes =
    tgz === undefined ? kilobytes(size) : `${kilobytes(size)} (${kilobytes(tgz.length)} packed)`;
  return `${what} ${version}  ${files.size} files  ${bytes}  sha256 ${digest}  ${milliseconds} ms`;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** One digest of many files: of their paths and digests, in order. */
function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(([path, content]) => `${sha256(content)}  ${path}\n`).sort();
  return sha256(new TextEncoder().encode(lines.join("")));
}

/** What to try after a build. */
export function nextSteps(chart: string, out: string): readonly string[] {
  const look = [`helm template ${chart} ${out}/charts/${chart}`, "look at what the chart renders"];
  const offer = "offer the repository to helm repo add";
  // In Fairlead's own checkout there is a Makefile for the rest.
  const rest =
    process.cwd() === packageRoot()
      ? [
          ["make serve", offer],
          ["make test", "check everything that needs no cluster"],
        ]
      : [["npx --no -- fairlead serve", offer]];
  const steps = [look, ...rest].map(([command = "", why = ""]) => [command, why] as const);
  const width = Math.max(...steps.map(([command]) => command.length)) + 2;
  return ["", "Next:", ...steps.map(([command, why]) => `  ${command.padEnd(width)}${why}`)];
}
