import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseAllDocuments } from "yaml";
import { recipes as images } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { goModule } from "../../tools/go-module.js";
import { recipes as tools } from "../../tools/recipes.js";
import { attempt, type RunResult } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { establish } from "./definitions.js";
import { Kube } from "./kube.js";

/** Each look is a kubectl, and several Applications may be looked at side by side. */
const gently = { interval: 1000 };

/** Argo CD's own manifests name it. */
const namespace = "argocd";

const parts = [
  "deployment/argocd-redis",
  "deployment/argocd-repo-server",
  "deployment/argocd-applicationset-controller",
  "statefulset/argocd-application-controller",
] as const;

/** What Argo CD says of an Application. */
export interface ApplicationStatus {
  readonly sync?: { readonly status: string; readonly revision?: string };
  readonly health?: { readonly status: string };
  readonly resources?: readonly ApplicationResource[];
  readonly conditions?: readonly { readonly type: string; readonly message: string }[];
  /** What was synced when, the newest last. */
  readonly history?: readonly { readonly revision?: string }[];
  readonly operationState?: {
    readonly phase: string;
    readonly message?: string;
    readonly startedAt: string;
    readonly finishedAt?: string;
    readonly syncResult?: { readonly resources?: readonly SyncedResource[] };
  };
}

export interface ApplicationResource {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly hook?: boolean;
  readonly status?: string;
  readonly health?: { readonly status: string };
}

/** `argocd` looks for its own objects in the namespace that a context names. */
async function kubeconfigOf(kube: Kube): Promise<string> {
  const text = await kube.run(["config", "view", "--raw", "--flatten", "--output=json"]);
  const config = JSON.parse(text) as { readonly contexts: { context: { namespace?: string } }[] };
  for (const { context } of config.contexts) context.namespace = namespace;
  return JSON.stringify(config);
}

interface ApplicationObject {
  readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: { readonly syncPolicy: { readonly syncOptions: readonly string[] } };
  readonly status?: ApplicationStatus;
}

interface SyncedResource {
  readonly kind: string;
  readonly name: string;
  readonly message?: string;
}

/** Argo CD without its web interface, from its own manifests, in a namespace of its own. */
export class ArgoCd {
  readonly kube = new Kube(namespace);

  private constructor(private readonly kubeconfig: string) {}

  /**
   * Starts it and waits until all of it is ready.
   * @param folder where its command line keeps what it knows
   */
  static async start(folder: string): Promise<ArgoCd> {
    const argoCd = new ArgoCd(join(folder, "kubeconfig.json"));
    const { kube } = argoCd;
    await mkdir(folder, { recursive: true });
    await writeFile(argoCd.kubeconfig, await kubeconfigOf(kube));
    await establish(kube, ["argo-cd"]);
    await kube.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } }]);
    await kube.apply([...(await ownObjects()), ...initialObjects]);
    for (const part of parts) await kube.patiently(["rollout", "status", part]);
    return argoCd;
  }

  /** Applications that are left keep what they have made. */
  async stop(): Promise<void> {
    const { kube } = this;
    await kube.patiently(["delete", "applicationsets", "--all", "--ignore-not-found"]);
    for (const name of await this.names()) {
      const patch = '{"metadata":{"finalizers":null}}';
      await kube.attempt(["patch", "application", name, "--type=merge", `--patch=${patch}`]);
    }
    await kube.patiently(["delete", "applications", "--all", "--ignore-not-found"]);
    for (const object of await ownObjects()) {
      if (!object.kind.startsWith("Cluster")) continue;
      await kube.run(["delete", object.kind, object.metadata.name, "--ignore-not-found"]);
    }
    await kube.patiently(["delete", "namespace", namespace, "--ignore-not-found"]);
  }

  /** `argocd` with a server of its own, as it is not installed. Exit code 1 of `app diff` is a difference. */
  async command(args: readonly string[]): Promise<RunResult> {
    const env = { KUBECONFIG: this.kubeconfig, ARGOCD_CONFIG_DIR: dirname(this.kubeconfig) };
    return attempt(await tool("argo-cd"), [...args, "--core"], { env });
  }

  /** Names of all Applications. */
  async names(): Promise<readonly string[]> {
    const path = "--output=jsonpath={.items[*].metadata.name}";
    const names = await this.kube.run(["get", "applications", path]);
    return names.split(" ").filter((name) => name !== "");
  }

  async status(application: string): Promise<ApplicationStatus> {
    return (await this.#get(application)).status ?? {};
  }

  async #get(application: string): Promise<ApplicationObject> {
    const text = await this.kube.run(["get", "application", application, "--output=json"]);
    return JSON.parse(text) as ApplicationObject;
  }

  /** Renders the chart once more, and compares what there is with what there is to be. */
  async refresh(application: string): Promise<ApplicationStatus> {
    const refresh = "argocd.argoproj.io/refresh";
    const annotation = `${refresh}=hard`;
    await this.kube.run(["annotate", "application", application, annotation, "--overwrite"]);
    let status: ApplicationStatus = {};
    // Who has compared takes the annotation away, with what was found.
    await waitFor(
      `${application} compared`,
      async () => {
        const object = await this.#get(application);
        status = object.status ?? {};
        return object.metadata.annotations?.[refresh] === undefined || "not yet";
      },
      gently,
    );
    return status;
  }

  /**
   * Syncs it once, as `argocd app sync` would.
   * @param strategy `apply` runs no hooks
   * @returns what became of each object
   */
  async sync(
    application: string,
    strategy: "hook" | "apply" = "hook",
  ): Promise<readonly SyncedResource[]> {
    const { spec, status } = await this.#get(application);
    const before = status?.operationState?.startedAt;
    // startedAt counts seconds.
    await waitFor(`another second than ${before}`, () =>
      Promise.resolve(Date.now() >= Date.parse(before ?? "1970-01-01") + 1000 || "not yet"),
    );
    const sync = {
      prune: true,
      syncOptions: spec.syncPolicy.syncOptions,
      syncStrategy: { [strategy]: {} },
    };
    const patch = JSON.stringify({ operation: { initiatedBy: { username: "test" }, sync } });
    await this.kube.run(["patch", "application", application, "--type=merge", `--patch=${patch}`]);
    let state: ApplicationStatus["operationState"];
    await waitFor(
      `${application} synced once more`,
      async () => {
        state = (await this.status(application)).operationState;
        if (state === undefined || state.startedAt === before) return "it has not begun";
        return state.finishedAt !== undefined || `${state.phase}: ${state.message}`;
      },
      gently,
    );
    if (state?.phase !== "Succeeded") throw new Error(`${state?.phase}: ${state?.message}`);
    return state.syncResult?.resources ?? [];
  }

  /** Waits until it has been synced so many times. */
  async synced(application: string, times: number): Promise<void> {
    await waitFor(
      `${application} synced ${times} times`,
      async () => {
        const status = await this.status(application);
        const count = status.history?.length ?? 0;
        return count >= times || `${count}${why(status)}`;
      },
      gently,
    );
  }

  /** Waits until an Application is what its source says, and well. */
  async settles(application: string, seconds?: number): Promise<ApplicationStatus> {
    let status: ApplicationStatus = {};
    await waitFor(
      `${application} Synced and Healthy`,
      async () => {
        status = await this.status(application);
        const [sync, health] = [status.sync?.status, status.health?.status];
        return (sync === "Synced" && health === "Healthy") || `${sync}, ${health}${why(status)}`;
      },
      { ...gently, ...(seconds === undefined ? {} : { seconds }) },
    );
    return status;
  }
}

function why({ conditions = [], operationState }: ApplicationStatus): string {
  const said = [...conditions.map(({ message }) => message), operationState?.message ?? ""];
  return said
    .filter((text) => text !== "")
    .map((text) => `; ${text}`)
    .join("");
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** What Argo CD installs itself by, its CustomResourceDefinitions aside. */
async function ownObjects(): Promise<readonly Manifest[]> {
  const folder = join(await goModule(tools["argo-cd"].module), "manifests");
  const text = (await readFile(join(folder, "core-install.yaml"), "utf8"))
    .replaceAll("imagePullPolicy: Always", "imagePullPolicy: IfNotPresent")
    .replaceAll(/image: \S*\/redis:\S+/g, `image: ${images.redis.name}`);
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest)
    .filter(({ kind }) => kind !== "CustomResourceDefinition")
    .map((object) => withoutGnuPg(object))
    .map((object) => (object.kind === "Secret" ? { ...object, stringData: secretKey } : object));
}

// The API server, which is not here, makes these when it starts for the first time.
const secretKey = { "server.secretkey": "of-tests" };
const initialObjects: readonly object[] = [
  {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name: "default" },
    spec: {
      sourceRepos: ["*"],
      destinations: [{ server: "*", namespace: "*" }],
      clusterResourceWhitelist: [{ group: "*", kind: "*" }],
    },
  },
];

/** The image has no GnuPG. */
function withoutGnuPg(object: Manifest): Manifest {
  if (object.kind !== "Deployment" && object.kind !== "StatefulSet") return object;
  const workload = structuredClone(object) as Manifest & Workload;
  for (const container of workload.spec.template.spec.containers) {
    container.env = [...(container.env ?? []), { name: "ARGOCD_GPG_ENABLED", value: "false" }];
  }
  return workload;
}

interface Workload {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { env?: object[] }[] } };
  };
}
