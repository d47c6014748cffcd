import { readdir, readFile } from "node:fs/promises";
import type { Pod } from "./kube.js";
import type { Stage } from "./scenario.js";

/** How a pod ends without a farewell, for the row. */
export type Killing = "SIGKILL to its processes" | "deleted with no grace";

/**
 * Ends a pod's server at once. On a cluster of ours every process of its container gets SIGKILL from
 * outside (from inside, the kernel does not let process 1 be killed); elsewhere the pod is deleted with
 * no grace, which lets it go a little less abruptly.
 */
export async function killHard(
  { kube, surroundings }: Stage,
  pod: Pod,
  container: string,
): Promise<Killing> {
  if (!surroundings.ownCluster) {
    const force = ["--grace-period=0", "--force", "--wait=false"];
    await kube.run(["delete", "pod", pod.metadata.name, ...force]);
    return "deleted with no grace";
  }
  for (const pid of await processesIn(pod, container)) send(pid, "SIGKILL");
  return "SIGKILL to its processes";
}

/** Does something while no process of a container of this machine runs, and so none writes. */
export async function whileStill<T>(
  pod: Pod,
  container: string,
  action: () => Promise<T>,
): Promise<T> {
  const pids = await processesIn(pod, container);
  for (const pid of pids) send(pid, "SIGSTOP");
  try {
    return await action();
  } finally {
    for (const pid of pids) send(pid, "SIGCONT");
  }
}

async function processesIn(pod: Pod, container: string): Promise<readonly number[]> {
  const status = pod.status.containerStatuses?.find(({ name }) => name === container);
  const id = status?.containerID?.replace(/^.*:\/\//, "");
  if (id === undefined) throw new Error(`${pod.metadata.name} has no running container`);
  const pids = await processesOf(id);
  if (pids.length === 0) throw new Error(`no process of container ${id} on this machine`);
  return pids;
}

/** A signal to a process, which may have ended by itself since it was found. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Processes whose cgroup is the container's. */
async function processesOf(container: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const cgroups = await readFile(`/proc/${name}/cgroup`, "utf8").catch(() => "");
    if (cgroups.includes(container)) found.push(Number(name));
  }
  return found;
}
