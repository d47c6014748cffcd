import { readFile } from "node:fs/promises";
import { run, type RunOptions } from "../tools/run.js";
import { running, start } from "./daemon.js";
import type { Place } from "./layout.js";
import { waitFor } from "./wait.js";

/**
 * A place's network and mount namespaces live as long as a process that does nothing else: the
 * machine sees no names, interfaces or mounts of them, and nothing of them can be left behind.
 */
const holder = "namespace";

/** Makes the place's namespaces unless they exist. Says whether it had to. */
export async function createNamespace(place: Place): Promise<boolean> {
  const started = await start({
    place,
    name: holder,
    // Slave: mounts made inside are not seen outside.
    command: ["unshare", "--net", "--mount", "--propagation", "slave", "sleep", "infinity"],
  });
  if (!started) return false;
  await waitFor(`namespace of ${place.name}`, () => isHolding(place), {
    interval: 20,
  });
  await inNetwork(place, ["ip", "link", "set", "lo", "up"]);
  return true;
}

/** The shell and unshare become sleep only once the namespaces exist. */
async function isHolding(place: Place): Promise<true | string> {
  const command = await readFile(`/proc/${await holderPid(place)}/comm`, "utf8");
  return command.trim() === "sleep" || `still ${command.trim()}`;
}

export async function namespaceExists(place: Place): Promise<boolean> {
  return (await running(place, holder)) !== undefined;
}

export async function holderPid(place: Place): Promise<number> {
  const identity = await running(place, holder);
  if (identity === undefined) {
    throw new Error(
      `${place.name} is not up: run \`make cluster-up\` (\`make cluster-status\` shows more)`,
    );
  }
  return identity.pid;
}

/** A command that runs in the place's network, but sees the machine's files. */
export async function networkCommand(
  place: Place,
  command: readonly string[],
): Promise<[string, ...string[]]> {
  // Not `ip netns exec`, which remounts /sys: the kubelet would then find no cgroups.
  return ["nsenter", `--net=/proc/${await holderPid(place)}/ns/net`, "--", ...command];
}

/** A command that runs in the place's network and sees the place's files. */
export async function placeCommand(
  place: Place,
  command: readonly string[],
): Promise<[string, ...string[]]> {
  const pid = await holderPid(place);
  return ["nsenter", `--net=/proc/${pid}/ns/net`, `--mount=/proc/${pid}/ns/mnt`, "--", ...command];
}

export async function inNetwork(
  place: Place,
  command: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const [program, ...args] = await networkCommand(place, command);
  return run(program, args, options);
}

export async function inPlace(
  place: Place,
  command: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const [program, ...args] = await placeCommand(place, command);
  return run(program, args, options);
}
