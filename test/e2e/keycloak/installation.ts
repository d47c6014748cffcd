import type { RunResult } from "../../tools/run.js";
import { waitFor } from "../../cluster/wait.js";
import type { Helm } from "../harness/helm.js";
import { isReady, type Kube, type Pod } from "../harness/kube.js";
import { postgresHost } from "../harness/postgres.js";
import type { Release } from "../harness/release.js";
import type { Administrator } from "./load/admin.js";
import { type HttpResponse, request } from "../harness/http.js";
import type { Place } from "./load/tokens.js";
import type { Product } from "./product.js";
import { merged, type Values } from "../harness/values.js";

/** A release of one of the charts, on a database in the server of all scenarios or on its own. */
export class Installation implements Release {
  readonly fullname: string;
  /** In the server of all scenarios. */
  readonly database: string;
  /** Values that say where the database is. */
  readonly #place: Values;

  constructor(
    readonly product: Product,
    readonly kube: Kube,
    readonly helm: Helm,
    readonly release: string,
    database: "external" | "own" = "external",
  ) {
    const { chart } = product;
    this.fullname = release === chart ? release : `${release}-${chart}`;
    this.database = `${kube.namespace}-${release}`;
    const external = { database: { host: postgresHost, name: this.database } };
    this.#place = database === "external" ? external : {};
  }

  /** `helm install` of the common values and these; waits for readiness unless told not to. */
  install(more: Values, wait = true): Promise<RunResult> {
    return this.helm.change("install", { ...this.#chart, values: this.#values(more), wait });
  }

  /** `helm upgrade` to the common values and these, whatever there was before. */
  upgrade(more: Values, wait = true): Promise<RunResult> {
    return this.helm.change("upgrade", { ...this.#chart, values: this.#values(more), wait });
  }

  get #chart() {
    return { release: this.release, chart: this.product.chart };
  }

  #values(more: Values): Values {
    return merged(merged(this.product.values, this.#place), more);
  }

  get selector(): string {
    const labels = [`instance=${this.release}`, `name=${this.product.chart}`];
    return labels.map((label) => `app.kubernetes.io/${label}`).join(",");
  }

  pods(): Promise<readonly Pod[]> {
    return this.kube.pods(this.selector);
  }

  /** Base URL of one pod. */
  url({ status }: Pod): string {
    return `http://${status.podIP}:8080${this.product.path}`;
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
    const address = await this.kube.run(["get", "service", this.fullname, path]);
    return `http://${address}:8080${this.product.path}`;
  }

  /** Answer of one pod's management port: health and metrics. */
  management({ status }: Pod, path: string): Promise<HttpResponse> {
    return request(new URL(path, `http://${status.podIP}:9000`));
  }

  async metrics(pod: Pod): Promise<string> {
    const answer = await this.management(pod, "/metrics");
    if (answer.status !== 200) throw new Error(`/metrics answers ${answer.status}`);
    return answer.body;
  }

  /** What a node's server has written since its container started. */
  log({ metadata }: Pod, more: readonly string[] = []): Promise<string> {
    return this.kube.run(["logs", metadata.name, "--container=keycloak", ...more]);
  }

  /** Size of the cluster as a node's metrics tell it; 0 while they tell none. */
  async measuredView(pod: Pod): Promise<number> {
    const value = /^vendor_cluster_size\{[^}]*\} (\S+)$/m.exec(await this.metrics(pod))?.[1];
    return Number(value ?? 0);
  }

  /** Sizes of the views in a node's log: ISPN000094, or ISPN000093 where clusters merged. */
  async loggedViews(pod: Pod): Promise<readonly number[]> {
    const views = (await this.log(pod)).matchAll(/ISPN00009[34]: .*?\|\d+\] \((\d+)\)/g);
    return [...views].map(([, size]) => Number(size));
  }

  /** Size of the last view in a node's log; 0 while there is none. */
  async loggedView(pod: Pod): Promise<number> {
    return (await this.loggedViews(pod)).at(-1) ?? 0;
  }

  clusterSize(pod: Pod): Promise<number> {
    return this.product.clusterSize(this, pod);
  }

  /**
   * Waits until there are so many pods, all ready, each with a view of so many nodes: its own
   * release's, unless another one is in the same cluster.
   */
  async waitForView(replicas: number, view = replicas): Promise<readonly Pod[]> {
    let pods: readonly Pod[] = [];
    await waitFor(
      `${replicas} nodes of ${this.release} in a view of ${view}`,
      async () => {
        pods = await this.pods();
        const ready = pods.filter(isReady);
        if (pods.length !== replicas || ready.length !== replicas) {
          return `${ready.length} of ${pods.length} pods ready`;
        }
        const sizes = await Promise.all(pods.map((pod) => this.clusterSize(pod)));
        return sizes.every((found) => found === view) || `views of ${sizes.join(", ")}`;
      },
      { interval: 500 },
    );
    return pods;
  }
}
