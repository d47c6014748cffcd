import type { Reserved } from "../../model/reserved.js";

type Words = readonly [string, ...string[]];

/**
 * What the pods of a chart have by themselves, in any configuration. Nothing of the user's may have
 * the same name: Kubernetes and server-side apply refuse two entries with one key.
 */
export interface OwnNames {
  /** Variables of the server's container, by what to do or why: `set database.secret instead`. */
  readonly env: Readonly<Record<string, Words>>;
  readonly volumes: Words;
  /** Paths; one that ends in `*` stands for all that begin like it. */
  readonly mountPaths: Words;
  /** Containers and init containers. */
  readonly containers: Words;
}

/** Words that lists of the user's keep away from. */
export const reservedOf = ({ env, volumes, mountPaths, containers }: OwnNames) => ({
  env: Object.entries(env).map(([reason, words]): Reserved => ({ by: "name", words, reason })),
  volumes: one("name", volumes, "the chart has a volume of this name"),
  mountPaths: one("mountPath", mountPaths, "the chart mounts a volume there"),
  containers: one("name", containers, "the chart has a container of this name"),
});

const one = (by: string, words: Words, reason: string): readonly Reserved[] => [
  { by, words, reason },
];
