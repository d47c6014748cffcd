import { waitFor } from "../../../cluster/wait.js";
import { credentials } from "../../harness/postgres.js";
import { prepare } from "../prepare.js";
import type { Installation } from "../installation.js";
import type { Pod } from "../../harness/kube.js";
import { keycloak } from "../product.js";
import { secret, type Scenario } from "../../harness/scenario.js";
import { merged, type Values } from "../../harness/values.js";

interface Mistake {
  readonly name: string;
  readonly what: string;
  readonly values: Values;
  /** Where the user looks, and what must be found there. */
  readonly seen: (
    installation: Installation,
    pod: Pod,
    notes: string,
  ) => Promise<true | string> | true | string;
}

const right = { replicas: 2, optimized: true, image: { tag: "26.7.3-optimized" } };

const mistakes: readonly Mistake[] = [
  {
    name: "affinity",
    what: "impossible affinity",
    values: { nodeSelector: { "example.com/disk": "fast" } },
    seen: async ({ kube }, pod) =>
      /didn't match Pod's node affinity\/selector/.test(await kube.events(pod.metadata.name)) ||
      "no event says that no node matches",
  },
  {
    name: "secret",
    what: "missing Secret",
    values: { database: { secret: { name: "not-made" } } },
    seen: (_, pod, notes) => {
      if (!/create secret generic[\s\\]+not-made\b/.test(notes)) {
        return "the notes do not say how to make the Secret";
      }
      return waiting(pod, "CreateContainerConfigError", 'secret "not-made" not found');
    },
  },
  {
    name: "image",
    what: "wrong image",
    values: { image: { tag: "26.7.3-misspelt" } },
    seen: (_, pod) => waiting(pod, "ErrImagePull|ImagePullBackOff", "26.7.3-misspelt"),
  },
  {
    name: "password",
    what: "wrong database password",
    values: { database: { secret: { name: "wrong-password" } } },
    seen: async ({ kube }, pod) => {
      const logs = ["logs", pod.metadata.name, "--container=keycloak"];
      const texts = [await kube.attempt(logs), await kube.attempt([...logs, "--previous"])];
      const said = texts.some(({ stdout }) => stdout.includes("password authentication failed"));
      return said || "no log says that the password is wrong";
    },
  },
];

/** What a user sees of a mistake, and that mended values and `helm upgrade` are all it takes. */
export const mistaken: Scenario = {
  name: "mistakes",
  helm: 3,
  images: ["postgres", "keycloak-optimized"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "keycloak");
    await stage.kube.apply([secret("wrong-password", { ...credentials, password: "guessed" })]);
    let installed = false;
    for (const mistake of mistakes) {
      await stage.must(mistake.name, `${mistake.what}: seen, and healed by upgrade`, () => {
        const change = installed ? "upgrade" : "install";
        installed = true;
        return makeAndMend(installation, mistake, change);
      });
    }
  },
};

async function makeAndMend(
  installation: Installation,
  { values, seen }: Mistake,
  change: "install" | "upgrade",
): Promise<string> {
  const begin = performance.now();
  const since = (): string => `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  const { stdout } = await installation[change](merged(right, values), false);
  await waitFor(
    "what the user sees",
    async () => {
      const pods = await installation.pods();
      // An update begins with the last pod and goes no further while that is not ready.
      const pod = pods.at(-1);
      if (pod === undefined || pod.metadata.deletionTimestamp !== undefined) return "no pod yet";
      return seen(installation, pod, stdout);
    },
    { interval: 1000 },
  );
  const seenAfter = since();
  const standing = (await installation.pods()).filter(({ status }) => {
    return status.conditions?.some(({ type, status: is }) => type === "Ready" && is === "True");
  }).length;
  if (change === "upgrade" && standing !== 1)
    throw new Error(`${standing} pods still serve, not 1`);
  await installation.upgrade(right);
  const pods = await installation.waitForView(2);
  return `seen after ${seenAfter} (${standing} of 2 serving), healed after ${since()} by values alone, ${pods.length} pods ready`;
}

function waiting(pod: Pod, reason: string, message: string): true | string {
  const { containerStatuses = [], initContainerStatuses = [] } = pod.status;
  const all = [...initContainerStatuses, ...containerStatuses];
  const states = all.flatMap(({ state }) => (state.waiting ? [state.waiting] : []));
  const right = states.some(
    (state) => new RegExp(`^(${reason})$`).test(state.reason) && state.message?.includes(message),
  );
  return right || `the pod waits for ${JSON.stringify(states)}`;
}
