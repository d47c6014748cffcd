import type { Installation } from "../installation.js";
import type { Stage } from "../../harness/scenario.js";
import { manage } from "./management.js";

/** The distributed caches of Keycloak on WildFly. */
const caches = [
  "sessions",
  "authenticationSessions",
  "actionTokens",
  "offlineSessions",
  "clientSessions",
  "offlineClientSessions",
  "loginFailures",
] as const;

type Cache = (typeof caches)[number];

const operation =
  "/subsystem=infinispan/cache-container=keycloak/distributed-cache=*:read-attribute(name=owners)";

/** What the management interface answers, as JSON. */
interface Answer {
  readonly result: readonly {
    readonly address: readonly Readonly<Record<string, string>>[];
    readonly result: number;
  }[];
}

/** Reads the owners of all seven caches back from a running server's management interface. */
export async function ownersAsConfigured(
  stage: Stage,
  installation: Installation,
  row: string,
  owners: number,
  ownersOf: Readonly<Partial<Record<Cache, number>>> = {},
): Promise<void> {
  await stage.row(row, "owners of all seven caches, by the management interface", async () => {
    const { result } = (await manage(installation, operation)) as Answer;
    const found = new Map(
      result.map((entry) => [
        entry.address.find((part) => part["distributed-cache"] !== undefined)?.[
          "distributed-cache"
        ],
        entry.result,
      ]),
    );
    for (const cache of caches) {
      const wanted = ownersOf[cache] ?? owners;
      if (found.get(cache) !== wanted) {
        throw new Error(`${cache} has ${found.get(cache)} owners, not ${wanted}`);
      }
    }
    return [...found].map(([cache, count]) => `${cache} ${count}`).join(", ");
  });
}
