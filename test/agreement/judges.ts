import { attempt } from "../tools/run.js";

/** What a judge says of a document: undefined takes it, a text refuses it. */
export type Verdict = string | undefined;

/** What `helm template` says; its arguments give the values. */
export async function helmVerdict(
  helm: string,
  chart: string,
  values: readonly string[],
  input = "",
): Promise<Verdict> {
  const args = ["template", "keycloak", chart, ...values];
  const { code, stdout, stderr } = await attempt(helm, args, { input });
  if (code !== 0) return stderr;
  if (!stdout.includes("kind: StatefulSet")) throw new Error(`${helm} rendered no StatefulSet`);
  return undefined;
}

/**
 * A refusal names a value by its path or its JSON pointer, or by those of its parent and by its own
 * key in quotes.
 */
export function names(refusal: string, value: string): boolean {
  const path = value.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
  const parent = value.replace(/\.?[^.[]+\]?$/, "");
  const key = path.at(-1) ?? "";
  const pointer = (parts: readonly string[]): string =>
    `'${parts.map((part) => `/${part}`).join("")}'`;
  const hasParent =
    refusal.includes(pointer(path.slice(0, -1))) ||
    refusal.split("\n").some((line) => line.startsWith(`${parent}: `));
  return (
    refusal.includes(value) ||
    refusal.includes(pointer(path)) ||
    (hasParent && refusal.includes(`'${key}'`)) ||
    refusal.includes(`invalid propertyName '${key}'`)
  );
}

/** Runs tasks, a few at a time, and keeps the order of their results. */
export async function fewAtATime<T, R>(
  tasks: readonly T[],
  limit: number,
  run: (task: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = [...tasks.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
