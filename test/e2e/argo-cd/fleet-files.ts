/** What the fleet of the tests is like at some time. */
export interface FleetState {
  /** Of charts, as Argo CD knows it. */
  readonly repository: string;
  /** Of the charts. */
  readonly version: string;
  /** Whether Keycloak's pods have an annotation. */
  readonly hasNote: boolean;
  readonly hasOslo: boolean;
}

/** Two clusters and a database on its own; the one cluster of the tests stands for both places. */
export const fleetFiles = (state: FleetState): Readonly<Record<string, string>> => ({
  "fleet.ts": `import { fleet } from "@fairlead/values";
import { keycloak } from "@fairlead/values/keycloak";
import { postgresql } from "@fairlead/values/postgresql";

const image = { tag: "15" };

export default fleet({
  destinations: {
    rome: { server: "https://kubernetes.default.svc", pods: 2 },
    oslo: { server: "https://kubernetes.default.svc", pods: 1 },
  },
  clusters: [
    {
      name: "rome-db",
      namespace: "login",
      destination: "rome",
      values: postgresql({ image, database: "keycloak" }),
    },
    {
      name: "rome",
      namespace: "login",
      destination: "rome",
      after: ["rome-db"],
      values: keycloak({
        replicas: 1,
        optimized: true,
        image: { tag: "26.7.3-optimized" },
        hostname: { url: "https://login.rome.example.com" },
        proxy: { headers: "xforwarded" },
        jvm: { options: ["-XX:TieredStopAtLevel=1"] },
        database: { host: "rome-db-postgresql" },${
          state.hasNote
            ? `
        podAnnotations: { "example.com/note": "of-before" },`
            : ""
        }
      }),
    },${
      state.hasOslo
        ? `
    {
      name: "oslo",
      namespace: "oslo",
      destination: "oslo",
      values: postgresql({ image }),
    },`
        : ""
    }
  ],
});
`,
  "applications.ts": `import { applications } from "@fairlead/values/argo-cd";
import fleet from "./fleet.js";

export default applications(fleet, {
  chart: { repository: "${state.repository}", version: "${state.version}" },
});
`,
});
