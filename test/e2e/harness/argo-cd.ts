import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { recipes as images } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { goModule } from "../../tools/go-module.js";
import { recipes as tools } from "../../tools/recipes.js";
import { establish } from "./definitions.js";
import { Kube } from "./kube.js";

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
  readonly reconciledAt?: string;
  readonly operationState?: {
    readonly phase: string;
    readonly message?: string;
    readonly startedAt: string;
    readonly finishedAt?: string;
    readonly syncResult?: { readonly resources?: readonly SyncedResource[] };
  };
}

interface ApplicationResource {
  readonly kind: string;
  readonly name: string;
  readonly status?: string;
  readonly health?: { readonly status: string };
}

interface SyncedResource {
  readonly kind: string;
  readonly name: string;
  readonly message?: string;
}

/** Argo CD without its web interface, from its own manifests, in a namespace of its own. */
export class ArgoCd {
  readonly kube = new Kube(namespace);

  /** Starts it and waits until all of it is ready. */
  static async start(): Promise<ArgoCd> {
    const argoCd = new ArgoCd();
    const { kube } = argoCd;
    await establish(kube, ["argo-cd"]);
    await kube.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } }]);
    await kube.apply(await ownObjects());
    for (const part of parts) await kube.patiently(["rollout", "status", part]);
    return argoCd;
  }

  /** Applications that are left keep what they have made. */
  async stop(): Promise<void> {
    const { kube } = this;
    await kube.patiently(["delete", "applicationsets", "--all", "--ignore-not-found"]);
    await kube.patiently(["delete", "applications", "--all", "--ignore-not-found"]);
    for (const object of await ownObjects()) {
      if (!object.kind.startsWith("Cluster")) continue;
      await kube.run(["delete", object.kind, object.metadata.name, "--ignore-not-found"]);
    }
    await kube.patiently(["delete", "namespace", namespace, "--ignore-not-found"]);
  }

  async status(application: string): Promise<ApplicationStatus> {
    const text = await this.kube.run(["get", "application", application, "--output=json"]);
    return (JSON.parse(text) as { readonly status?: ApplicationStatus }).status ?? {};
  }

  /** Has it compare once more what there is with what there is to be. */
  async refresh(application: string, kind: "normal" | "hard" = "normal"): Promise<void> {
    const before = (await this.status(application)).reconciledAt;
    const annotation = `argocd.argoproj.io/refresh=${kind}`;
    await this.kube.run(["annotate", "application", application, annotation, "--overwrite"]);
    await waitFor(`${application} compared`, async () => {
      const { reconciledAt } = await this.status(application);
      return reconciledAt !== before || "not yet";
    });
  }

  /** Syncs it once. @returns what became of each object */
  async sync(application: string): Promise<readonly SyncedResource[]> {
    const before = (await this.status(application)).operationState?.startedAt;
    const operation = { initiatedBy: { username: "test" }, sync: {} };
    const patch = JSON.stringify({ operation });
    await this.kube.run(["patch", "application", application, "--type=merge", `--patch=${patch}`]);
    let state: ApplicationStatus["operationState"];
    await waitFor(`${application} synced once more`, async () => {
      state = (await this.status(application)).operationState;
      if (state === undefined || state.startedAt === before) return "it has not begun";
      return state.finishedAt !== undefined || `${state.phase}: ${state.message}`;
    });
    if (state?.phase !== "Succeeded") throw new Error(`${state?.phase}: ${state?.message}`);
    return state.syncResult?.resources ?? [];
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
      { interval: 1000, ...(seconds === undefined ? {} : { seconds }) },
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
    .map((object) => withoutGnuPg(object));
}

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
