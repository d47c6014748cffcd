import { waitFor } from "../cluster/wait.js";
import type { Helm, Values } from "./helm.js";
import { isReady, type Kube, type Pod } from "./kube.js";
import type { Administrator } from "./load/admin.js";
import { request } from "./load/http.js";
import type { Place } from "./load/tokens.js";
import { postgresHost } from "./postgres.js";

/** A release of the Keycloak chart. */
export class Installation {
  readonly fullname: string;
  readonly database: string;

  constructor(
    readonly kube: Kube,
    readonly helm: Helm,
    readonly release: string,
  ) {
    this.fullname = release.includes("keycloak") ? release : `${release}-keycloak`;
    this.database = `${kube.namespace}-${release}`;
  }

  /** Values that every scenario gives: the database, and one address whichever pod is asked. */
  values(more: Values): Values {
    return {
      hostname: { url: "http://login.example.com" },
      database: { host: postgresHost, name: this.database },
      // All nodes share a machine of two cores: what the optimizing compiler takes of it, requests to
      // a node that has just started would wait for.
      jvm: { options: ["-XX:TieredStopAtLevel=1"] },
      ...more,
    };
  }

  get selector(): string {
    return `app.kubernetes.io/instance=${this.release}`;
  }

  pods(): Promise<readonly Pod[]> {
    return this.kube.pods(this.selector);
  }

  /** Base URL of one pod. */
  url({ status }: Pod): string {
    return `http://${status.podIP}:8080`;
  }

  place(url: string): Place {
    return { url, realm: "load", client: "load" };
  }

  administrator(url: string): Administrator {
    return { url, username: "admin", password: "admin" };
  }

  /** Base URL of the Service, by its address: names are known to pods alone. */
  async serviceUrl(): Promise<string> {
    const path = "--output=jsonpath={.spec.clusterIP}";
    return `http://${await this.kube.run(["get", "service", this.fullname, path])}:8080`;
  }

  async metrics({ status }: Pod): Promise<string> {
    const answer = await request(new URL(`http://${status.podIP}:9000/metrics`));
    if (answer.status !== 200) throw new Error(`/metrics answers ${answer.status}`);
    return answer.body;
  }

  /** Size of the cluster as a node's metrics tell it; 0 while it tells none. */
  async clusterSize(pod: Pod): Promise<number> {
    const value = /^vendor_cluster_size\{[^}]*\} (\S+)$/m.exec(await this.metrics(pod))?.[1];
    return Number(value ?? 0);
  }

  /** Size of the last view in a node's log (ISPN000094). */
  async loggedView({ metadata }: Pod): Promise<number> {
    const log = await this.kube.run(["logs", metadata.name, "--container=keycloak"]);
    const views = [...log.matchAll(/ISPN000094: .*?\|\d+\] \((\d+)\)/g)];
    return Number(views.at(-1)?.[1] ?? 0);
  }

  /** Waits until these many pods are ready and each reports a view of all of them. */
  async waitForView(size: number, seconds: number): Promise<readonly Pod[]> {
    let pods: readonly Pod[] = [];
    await waitFor(
      `${size} nodes in one view`,
      async () => {
        pods = await this.pods();
        const ready = pods.filter(isReady);
        if (pods.length !== size || ready.length !== size) {
          return `${ready.length} of ${pods.length} pods ready`;
        }
        const sizes = await Promise.all(pods.map((pod) => this.clusterSize(pod)));
        return sizes.every((found) => found === size) || `views of ${sizes.join(", ")}`;
      },
      { seconds, interval: 500 },
    );
    return pods;
  }
}
