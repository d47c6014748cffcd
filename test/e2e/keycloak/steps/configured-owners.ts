import type { Installation } from "../installation.js";
import type { Stage } from "../../harness/scenario.js";

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

const cli = "/opt/jboss/keycloak/bin/jboss-cli.sh";
const command =
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
    const [pod] = await installation.pods();
    if (pod === undefined) throw new Error("there is no pod");
    const text = await stage.kube.run([
      ...["exec", pod.metadata.name, "--container=keycloak", "--"],
      ...["env", "JAVA_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", cli, "--connect"],
      ...["--output-json", "--no-color-output", `--commands=${command}`],
    ]);
    const { result } = JSON.parse(text.slice(text.indexOf("{"))) as Answer;
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
