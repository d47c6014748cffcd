import { waitFor } from "../../cluster/wait.js";
import type { RunResult } from "../../tools/run.js";
import { isReady, type Kube, type Pod } from "../harness/kube.js";
import type { Release } from "../harness/release.js";
import { secret, type Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";

const passwords = "/opt/fairlead/passwords";

/** What tells a server that was started again from the one before. */
export const serverOf = (pod: Pod): string | undefined =>
  pod.status.containerStatuses?.[0]?.containerID;

/** One line of `dsreplication status`. */
export interface Replica {
  readonly server: string;
  readonly entries: number;
  readonly missingChanges: number;
}

/** A store: a release of the chart, and what people do with it by its own tools. */
export class Store implements Release {
  /** @param name of the chart, or the alias that it has in another one @param fullname of its objects */
  constructor(
    readonly stage: Stage,
    readonly release: string,
    readonly baseDn: string,
    readonly name = "forgerock-ds",
    readonly fullname = `${release}-${name}`,
  ) {}

  get #kube(): Kube {
    return this.stage.kube;
  }

  /** The Secret that the chart expects. */
  async prepare(): Promise<void> {
    const words = { "directory-manager": "of-the-manager", "replication-admin": "of-replication" };
    await this.#kube.apply([secret(this.fullname, words)]);
  }

  /** `wait`: until every server is ready. */
  change(action: "install" | "upgrade", values: Values, wait = true): Promise<RunResult> {
    const { release } = this;
    return this.stage.helm.change(action, { release, chart: "forgerock-ds", values, wait });
  }

  /** Address of the Service. */
  address(): Promise<string> {
    const output = "--output=jsonpath={.spec.clusterIP}";
    return this.#kube.run(["get", "service", this.fullname, output]);
  }

  pods(): Promise<readonly Pod[]> {
    const labels = [`instance=${this.release}`, `name=${this.name}`];
    return this.#kube.pods(labels.map((label) => `app.kubernetes.io/${label}`).join(","));
  }

  /** The pod of an ordinal. */
  async pod(ordinal: number): Promise<Pod> {
    const name = `${this.fullname}-${ordinal}`;
    const pod = (await this.pods()).find(({ metadata }) => metadata.name === name);
    if (pod === undefined) throw new Error(`there is no pod ${name}`);
    return pod;
  }

  /** Waits until a pod is ready again whose server was ended. */
  async isBack(before: Pod): Promise<void> {
    await waitFor(`${before.metadata.name} ready again`, async () => {
      const pods = await this.pods();
      const pod = pods.find(({ metadata }) => metadata.name === before.metadata.name);
      if (pod === undefined) return "no pod";
      return (isReady(pod) && serverOf(pod) !== serverOf(before)) || pod.status.phase;
    });
  }

  /** A tool of the server's, in the pod of an ordinal. */
  tool(ordinal: number, words: readonly string[], input?: string): Promise<string> {
    const [name = "", ...rest] = words;
    return this.run(ordinal, [`/opt/opendj/bin/${name}`, ...rest], input);
  }

  /** A command in the pod of an ordinal. */
  run(ordinal: number, command: readonly string[], input?: string): Promise<string> {
    const pod = `${this.fullname}-${ordinal}`;
    const args = ["exec", "--stdin", pod, "--container=opendj", "--", ...command];
    return this.#kube.run(args, input === undefined ? {} : { input });
  }

  /** Adds users by LDAPS to the server of an ordinal, as the directory manager. */
  async add(ordinal: number, ...names: readonly string[]): Promise<void> {
    const entries = names.map((name) => this.#entry(name)).join("\n");
    await this.tool(ordinal, ["ldapmodify", ...ldaps, "--defaultAdd"], entries);
  }

  #entry(name: string): string {
    return `dn: uid=${name},${this.baseDn}
objectClass: inetOrgPerson
uid: ${name}
cn: ${name}
sn: ${name}
`;
  }

  /** Names of the users that the server of an ordinal has. */
  async users(ordinal: number): Promise<readonly string[]> {
    const search = ["--baseDN", this.baseDn, "(objectClass=inetOrgPerson)", "uid"];
    const found = await this.tool(ordinal, ["ldapsearch", ...ldaps, ...search]);
    return [...found.matchAll(/^uid: (.+)$/gm)].map(([, name = ""]) => name).sort();
  }

  /** How the servers replicate, as one of them sees it. */
  async status(ordinal: number): Promise<readonly Replica[]> {
    const admin = ["--adminUID", "admin", "--adminPasswordFile", `${passwords}/replication-admin`];
    const where = ["--hostname", "localhost", "--port", "4444", "--trustAll", "--no-prompt"];
    const words = ["dsreplication", "status", ...where, ...admin, "--script-friendly"];
    const lines = (await this.tool(ordinal, words)).split("\n").map((line) => line.split("\t"));
    return lines
      .filter(([dn, , , isEnabled]) => dn === this.baseDn && isEnabled === "true")
      .map(([, server = "", entries, , , , , missing]) => ({
        server: server.split(".")[0] ?? server,
        entries: Number(entries),
        missingChanges: Number(missing),
      }));
  }
}

/** How the tools in a server's pod speak to it, as the directory manager. */
export const ldaps = [
  ...["--hostname", "localhost", "--port", "1636", "--useSSL", "--trustAll"],
  ...["--bindDN", "cn=Directory Manager", "--bindPasswordFile", `${passwords}/directory-manager`],
];
