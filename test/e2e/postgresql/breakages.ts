import type { Breakage } from "../harness/breakage.js";

/** Ways to break the chart postgresql. */
export const postgresqlBreakages = {
  "forgetful-restore": {
    what: "the dump is not read",
    row: "postgresql/restore",
    chart: "postgresql",
    file: "templates/configmap.yaml",
    from: "pg_restore --username",
    to: "true --username",
  },
  "passing-volume": {
    what: "data are no volume's",
    row: "postgresql/drain",
    chart: "postgresql",
    file: "values.yaml",
    from: "for trials alone.\n  kind: claim\n",
    to: "for trials alone.\n  kind: emptyDir\n",
  },
} satisfies Record<string, Breakage>;
