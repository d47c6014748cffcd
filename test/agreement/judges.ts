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
  if (!/^kind: (StatefulSet|Deployment)$/m.test(stdout))
    throw new Error(`${helm} rendered no pods`);
  return undefined;
}

/** What `fail` said; undefined where the schema refuses, in the words of Helm's validator. */
export const sentenceOf = (refusal: Verdict): string | undefined =>
  /execution error at \([^)]*\): (.*)/.exec(refusal ?? "")?.[1];

/**
 * A refusal names a value by its path or its JSON pointer, or by those of its parent and by its own
 * key in quotes; a rule of a dependency, behind the dependency's name. A key may have dots, so each dot of the name may be one or part a value from a key.
 */
export function names(refusal: string, value: string): boolean {
  const parts = value.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
  const behindAlias = value.replace(".", ": ");
  return (
    [value, behindAlias].some((one) => refusal.includes(one)) ||
    parts.some((_, at) => namesKey(refusal, parts, at))
  );
}

/** Whether a refusal names the value whose key begins at a part of its name. */
function namesKey(refusal: string, parts: readonly string[], at: number): boolean {
  const parents = parts.slice(0, at);
  const key = parts.slice(at).join(".");
  const parent = parents.join(".").replaceAll(/\.(\d+)(?=\.|$)/g, "[$1]");
  const hasParent =
    refusal.includes(pointer(parents)) ||
    refusal.split("\n").some((line) => line.startsWith(`${parent}: `)) ||
    // What `fail` says stands behind its place in the template, and says itself where a key cannot be.
    [`: ${parent}: `, ` in ${parent}: `].some((words) => refusal.includes(words));
  return (
    refusal.includes(pointer([...parents, key])) ||
    (hasParent && refusal.includes(`'${key}'`)) ||
    refusal.includes(`invalid propertyName '${key}'`)
  );
}

/** As validators print it: quoted. */
const pointer = (names: readonly string[]): string =>
  `'${names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}'`;

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
