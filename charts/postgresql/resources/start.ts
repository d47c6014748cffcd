import { asksAsItself, demandedFiles, script, when } from "../../../generator/index.js";
import { owner } from "../context.js";

const started = script([
  'say() { echo "$*" >&2; }',
  ...demandedFiles(owner),
  'exec docker-entrypoint.sh "$@"',
]);

/**
 * The image's own entrypoint, behind a question for the files that have to be there before it: it
 * knows no files that are empty. A Secret that is not there keeps the pod from starting anything.
 */
export const command = when<readonly string[]>(asksAsItself(owner), [
  "bash",
  "-c",
  started,
  "server",
]);
