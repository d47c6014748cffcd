import { waitFor } from "../../cluster/wait.js";
import type { RunResult } from "../../tools/run.js";
import { digestRequest, type Login } from "../harness/digest.js";
import type { HttpRequest, HttpResponse } from "../harness/http.js";
import { isReady, type Kube, type Pod } from "../harness/kube.js";
import type { Release } from "../harness/release.js";
import { secret, type Stage } from "../harness/scenario.js";
import { merged, type Values } from "../harness/values.js";

/** Characters that files of properties read as something else. */
const login: Login = { username: "keycloak", password: "p a:s=s#\\w!ö" };

/** What a machine of two cores carries. */
const small: Values = {
  jvm: { options: ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] },
  resources: { requests: { cpu: "100m", memory: "640Mi" }, limits: { memory: "640Mi" } },
};

/** Servers of one release of the chart. */
export class Cluster implements Release {
  readonly fullname: string;

  constructor(
    readonly stage: Stage,
    readonly release: string,
    readonly scheme: "http" | "https" = "http",
  ) {
    this.fullname = release === "infinispan" ? release : `${release}-infinispan`;
  }

  get #kube(): Kube {
    return this.stage.kube;
  }

  /** The Secret that the chart expects, by these names or its own. */
  async prepare(name = this.fullname): Promise<void> {
    await this.#kube.apply([secret(name, { ...login })]);
  }

  change(how: "install" | "upgrade", values: Values, wait = true): Promise<RunResult> {
    const { helm } = this.stage;
    const chart = { release: this.release, chart: "infinispan" };
    return helm.change(how, { ...chart, values: merged(small, values), wait });
  }

  get selector(): string {
    const labels = [`instance=${this.release}`, "name=infinispan"];
    return labels.map((label) => `app.kubernetes.io/${label}`).join(",");
  }

  pods(): Promise<readonly Pod[]> {
    return this.#kube.pods(this.selector);
  }

  async readyPods(): Promise<number> {
    return (await this.pods()).filter(isReady).length;
  }

  /** What a server has written since its container started. */
  log({ metadata }: Pod): Promise<string> {
    return this.#kube.run(["logs", metadata.name, "--container=infinispan"]);
  }

  /** Waits until there are so many servers, all ready, each with a view of all. */
  async waitForView(replicas: number): Promise<readonly Pod[]> {
    let pods: readonly Pod[] = [];
    await waitFor(`${replicas} servers of ${this.release} in a view of all`, async () => {
      pods = await this.pods();
      const ready = pods.filter(isReady);
      if (pods.length !== replicas || ready.length !== replicas) {
        return `${ready.length} of ${pods.length} pods ready`;
      }
      const logs = await Promise.all(pods.map((pod) => this.log(pod)));
      const views = logs.map(lastView);
      return views.every((view) => view === replicas) || `views of ${views.join(", ")}`;
    });
    return pods;
  }

  /** Waits until the sites that servers see are these. */
  async waitForSites(sites: readonly string[]): Promise<void> {
    const wanted = [...sites].sort().join(", ");
    await waitFor(`${this.release} sees the sites ${wanted}`, async () => {
      for (const pod of await this.pods()) {
        const seen = lastOf(await this.log(pod), /ISPN000439: .*?\[([^\]]*)\]/g);
        if (seen === undefined) continue;
        return seen.split(", ").sort().join(", ") === wanted || `sites ${seen}`;
      }
      return "no site is seen";
    });
  }

  /** One request of the REST interface, by any server that is ready. */
  async rest(path: string, options: HttpRequest = {}, who = login): Promise<HttpResponse> {
    const pod = (await this.pods()).find(isReady);
    if (pod === undefined) throw new Error(`no server of ${this.release} is ready`);
    return digestRequest(
      new URL(`${this.scheme}://${pod.status.podIP}:11222/rest/v2/${path}`),
      who,
      options,
    );
  }

  /** Entries of a cache. */
  async size(cache: string): Promise<number> {
    const answer = await this.rest(`caches/${cache}?action=size`);
    if (answer.status !== 200) throw new Error(`${cache}: ${answer.status} ${answer.body}`);
    return Number(answer.body);
  }
}

/** How many servers the last view of a log has. */
export function lastView(log: string): number | undefined {
  const view = lastOf(log, /ISPN00009[34]: .*?\|\d+\] \((\d+)\)/g);
  return view === undefined ? undefined : Number(view);
}

function lastOf(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}
