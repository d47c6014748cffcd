import { waitFor } from "../../cluster/wait.js";
import type { RunResult } from "../../tools/run.js";
import { isReady, type Kube, type Pod } from "../harness/kube.js";
import type { Release } from "../harness/release.js";
import { secret, type Stage } from "../harness/scenario.js";
import { merged, type Values } from "../harness/values.js";

/** The image of the tests' own, where everything else is the chart's default. */
export const serverImage: Values = { image: { tag: "15" } };

/** What tells a server that was started again from the one before. */
const serverOf = (pod?: Pod): string | undefined => pod?.status.containerStatuses?.[0]?.containerID;

/** A PostgreSQL of the chart's: a release of its own, or what another release brings along. */
export class Server implements Release {
  readonly fullname: string;

  constructor(
    readonly stage: Stage,
    readonly release: string,
  ) {
    this.fullname = release === "postgresql" ? release : `${release}-postgresql`;
  }

  get #kube(): Kube {
    return this.stage.kube;
  }

  /** The Secret that the chart expects. */
  async prepare(): Promise<void> {
    await this.#kube.apply([secret(this.fullname, { username: "owner", password: "of-data" })]);
  }

  install(more: Values): Promise<RunResult> {
    const values = merged(serverImage, more);
    const { helm } = this.stage;
    return helm.change("install", {
      release: this.release,
      chart: "postgresql",
      values,
      wait: true,
    });
  }

  get selector(): string {
    const labels = [`instance=${this.release}`, "name=postgresql"];
    return labels.map((label) => `app.kubernetes.io/${label}`).join(",");
  }

  pods(): Promise<readonly Pod[]> {
    return this.#kube.pods(this.selector);
  }

  /**
   * The one pod, once it is ready; waits for it.
   * @param before the pod that has just ended, or whose server has, which counts no more
   */
  async pod(before?: Pod): Promise<Pod> {
    let found: Pod | undefined;
    await waitFor(`a ready pod of ${this.release}`, async () => {
      const pods = await this.pods();
      found = pods.find((pod) => isReady(pod) && serverOf(pod) !== serverOf(before));
      return found !== undefined || pods.map(({ status }) => status.phase).join(", ");
    });
    if (found === undefined) throw new Error(`${this.release} has no pod`);
    return found;
  }

  /** What psql prints, as the owner of the database: values alone, a line for each row. */
  async sql(statement: string): Promise<string> {
    const psql = 'exec psql --username="$(<"$POSTGRES_USER_FILE")" --dbname="$POSTGRES_DB" "$@"';
    const output = ["--set=ON_ERROR_STOP=1", "--quiet", "--tuples-only", "--no-align"];
    const pod = `${this.fullname}-0`;
    const command = ["bash", "-c", psql, "psql", ...output, "--command", statement];
    return (await this.#kube.run(["exec", pod, "--container=postgresql", "--", ...command])).trim();
  }

  /** Runs the CronJob's job now. @returns the name of the dump */
  async backUp(job: string): Promise<string> {
    const kube = this.#kube;
    await kube.run(["create", "job", job, `--from=cronjob/${this.fullname}`]);
    await kube.patiently(["wait", `job/${job}`, "--for=condition=Complete"]);
    const log = await kube.run(["logs", `job/${job}`]);
    const dump = /^Wrote (\S+\.dump)$/m.exec(log)?.[1];
    if (dump === undefined) throw new Error(`the job writes no dump: ${log.trim()}`);
    return dump;
  }

  /** Values by which another release begins with a dump of this one. */
  restoring(file: string): Values {
    return { restore: { claimName: `${this.fullname}-backup`, file } };
  }
}
