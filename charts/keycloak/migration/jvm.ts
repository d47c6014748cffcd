import type { Carry } from "../../../generator/index.js";

const heap = {
  not: "the heap is a share of the memory limit: set jvm.maxRamPercentage",
} as const;

const discovery = {
  not: "nodes find each other by discovery.protocol: set it to dns-ping for the headless Service",
} as const;

const collector = {
  not: "Keycloak's start script has chosen G1, and no JVM starts with two: write -XX:-UseG1GC ahead of it",
} as const;

/** Options of the Java virtual machine, in one text or each by itself. */
export const jvmOptions: Carry = {
  split: "\\s+",
  cases: [
    { matches: "^-XX:MaxRAMPercentage=(\\d+)", carry: { to: "jvm.maxRamPercentage" } },
    { matches: "^-Xm[sx]", carry: heap },
    { matches: "^-XX:\\+Use(?!G1)[A-Za-z]*GC$", carry: collector },
    { matches: "^-Djgroups\\.dns\\.query=", carry: discovery },
    { matches: "^-", carry: { to: "jvm.options", item: "$" } },
  ],
};
