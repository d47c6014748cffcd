import { contract } from "../contract.js";

/** Megabytes below which OpenDJ refuses writes of all but the directory manager; of half, everything. */
const LOW = 200;

/** OpenDJ itself tells its error log and clients of a volume that is full, and not whoever reads the pod's log. */
export const space: readonly string[] = [
  "tell_space() {",
  "  local left",
  `  left=$(df --output=avail --block-size=1000000 ${contract.paths.volume} | tail --lines=1)`,
  `  ((left >= ${2 * LOW})) ||`,
  `    say "WARNING: \${left// } MB are left on the volume: below ${LOW} MB this server refuses writes. Give it a larger volume."`,
  "}",
];
