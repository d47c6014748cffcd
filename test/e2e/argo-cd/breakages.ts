import type { Breakage } from "../harness/breakage.js";

/** Ways to break charts that Argo CD alone minds. */
export const argoCdBreakages = {
  "claims-without-kind": {
    what: "a claim of the StatefulSet's leaves to the API server what it is",
    row: "argo-cd-charts/postgresql",
    chart: "postgresql",
    file: "templates/statefulset.yaml",
    from: "    - apiVersion: v1\n      kind: PersistentVolumeClaim\n      metadata:\n",
    to: "    - metadata:\n",
  },
} satisfies Record<string, Breakage>;
