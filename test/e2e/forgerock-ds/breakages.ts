import type { Breakage } from "../harness/breakage.js";

/** Ways to break the chart forgerock-ds. */
export const forgerockDsBreakages = {
  alone: {
    what: "no server looks for another one",
    row: "forgerock-ds/replicates",
    chart: "forgerock-ds",
    file: "templates/configmap.yaml",
    from: "ordinal < 100",
    to: "ordinal < 0",
  },
  "forgetful-stages": {
    what: "no stage is marked as complete",
    row: "forgerock-ds/kill",
    chart: "forgerock-ds",
    file: "templates/configmap.yaml",
    from: "&& : > ",
    to: "&& : ",
  },
} satisfies Record<string, Breakage>;
