import { waitFor } from "../../cluster/wait.js";
import type { Store } from "./store.js";

/** Seconds from a moment of `performance.now()` on, for a row. */
export const since = (begin: number): string =>
  `${((performance.now() - begin) / 1000).toFixed(0)} s`;

/** @throws unless each of these servers knows all of them and no other */
export async function eachKnows(store: Store, ordinals: readonly number[]): Promise<string> {
  const names = ordinals.map((ordinal) => `${store.fullname}-${ordinal}`).join(", ");
  for (const ordinal of ordinals) {
    const servers = (await store.status(ordinal)).map(({ server }) => server).sort();
    if (servers.join(", ") !== names)
      throw new Error(`server ${ordinal} knows ${servers.join(", ")}, and there are ${names}`);
  }
  return names;
}

/** Waits until the server of an ordinal has exactly these users. */
export async function has(store: Store, ordinal: number, names: readonly string[]): Promise<void> {
  const wanted = [...names].sort().join(", ");
  await waitFor(`the users on server ${ordinal}`, async () => {
    const found = (await store.users(ordinal)).join(", ");
    return found === wanted || `it has ${found}, and not ${wanted}`;
  });
}

/** What the server of an ordinal has said since it was started. */
export function logOf({ fullname, stage }: Store, ordinal: number): Promise<string> {
  return stage.kube.run(["logs", `${fullname}-${ordinal}`, "--container=opendj"]);
}

/** @throws unless its log says so */
export async function says(store: Store, ordinal: number, words: string): Promise<void> {
  const log = await logOf(store, ordinal);
  if (!log.includes(words)) throw new Error(`server ${ordinal} does not say "${words}": ${log}`);
}

/** Installs a store of the chart's defaults and tells how long it took until each server knew all. */
export async function starts(store: Store, ordinals: readonly number[]): Promise<string> {
  const begin = performance.now();
  await store.change("install", { replicas: ordinals.length });
  const took = since(begin);
  return `${await eachKnows(store, ordinals)} ${took} after helm install`;
}
