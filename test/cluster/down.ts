import { withLock } from "../tools/lock.js";
import { lockFile } from "./layout.js";
import { removeCluster } from "./state.js";
import { requireRoot } from "./up.js";

/** Removes this checkout's cluster and all traces of it; harmless when there is none. */
export async function down(): Promise<void> {
  requireRoot();
  await withLock(lockFile, removeCluster, { wait: 15 * 60_000 });
}
