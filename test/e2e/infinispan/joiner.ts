import { isMap } from "../../helm/suites.js";
import { waitFor } from "../../cluster/wait.js";
import { lastView, type Cluster } from "./cluster.js";

/** What is different from the cluster's own servers in one that wants to join them. */
export interface Difference {
  readonly name: string;
  /** Secret of the keystore, the truststore and their password. */
  readonly stores?: string;
  /** ConfigMap of the configuration. */
  readonly configuration?: string;
}

/** A server that no Service and no StatefulSet knows, with the pod of one that the cluster has. */
export class Joiner {
  readonly #pod: string;

  constructor(
    readonly cluster: Cluster,
    readonly difference: Difference,
  ) {
    this.#pod = `${cluster.fullname}-${difference.name}`;
  }

  async start(): Promise<void> {
    const { kube } = this.cluster.stage;
    const set: unknown = JSON.parse(
      await kube.run(["get", "statefulset", this.cluster.fullname, "--output=json"]),
    );
    await kube.apply([
      {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: this.#pod, labels: { joins: this.cluster.release } },
        spec: this.#spec(set),
      },
    ]);
  }

  #spec(set: unknown): object {
    const spec = at(set, "spec", "template", "spec");
    const { volumes } = spec;
    if (!Array.isArray(volumes)) throw new Error("the pod template has no volumes");
    const { stores, configuration } = this.difference;
    const others = volumes.filter(isMap).map((volume) => {
      if (volume["name"] === "transport" && stores !== undefined)
        return { name: "transport", secret: { secretName: stores } };
      if (volume["name"] === "configuration" && configuration !== undefined)
        return { name: "configuration", configMap: { name: configuration } };
      return volume;
    });
    const data = others.some(({ name }) => name === "data");
    return { ...spec, volumes: [...others, ...(data ? [] : [{ name: "data", emptyDir: {} }])] };
  }

  log(): Promise<string> {
    return this.cluster.stage.kube.run(["logs", this.#pod]);
  }

  /** Waits until it has a view of so many servers. */
  async waitForView(servers: number): Promise<void> {
    await waitFor(`${this.difference.name} has a view of ${servers}`, async () => {
      const { stdout } = await this.cluster.stage.kube.attempt(["logs", this.#pod]);
      const view = lastView(stdout);
      return view === servers || `a view of ${view ?? "nobody"}`;
    });
  }

  async end(): Promise<void> {
    await this.cluster.stage.kube.run(["delete", "pod", this.#pod]);
  }
}

function at(object: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  let here = object;
  for (const key of path) here = isMap(here) ? here[key] : undefined;
  if (!isMap(here)) throw new Error(`there is no ${path.join(".")}`);
  return here;
}
