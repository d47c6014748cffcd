import type { Installation } from "../installation.js";
import type { Pod } from "../../harness/kube.js";
import type { Stage } from "../../harness/scenario.js";

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

/** What the tests read of a NetworkPolicy. */
interface Policy {
  readonly spec: {
    readonly podSelector: Selector;
    readonly ingress: readonly Rule[];
  };
}

interface Rule {
  readonly ports?: readonly { readonly port: string | number; readonly protocol: string }[];
  readonly from?: readonly Readonly<Record<string, Selector>>[];
}

/**
 * The policy that the API server has is for the release's pods alone, and so are the nodes' ports
 * that it names. That the network enforces it is not tried.
 */
export async function policyMeetsPods(
  stage: Stage,
  installation: Installation,
  ports: readonly number[],
): Promise<void> {
  const what = "NetworkPolicy: selectors and ports of the release's pods";
  await stage.row("network-policy", what, async () => {
    const { kube } = stage;
    await kube.apply([stranger(installation)]);
    try {
      const json = ["get", "networkpolicy", installation.fullname, "--output=json"];
      const { spec } = JSON.parse(await kube.run(json)) as Policy;
      const all = await kube.pods("");
      const own = all.filter((pod) => isOwn(installation, pod));
      const selects = async (selector: Selector | undefined): Promise<void> => {
        const labels = Object.entries(selector?.matchLabels ?? {}).map(
          ([key, is]) => `${key}=${is}`,
        );
        const found = namesOf(await kube.pods(labels.join(",")));
        if (found === namesOf(own)) return;
        throw new Error(`${labels.join(",") || "no label"} selects ${found}, not ${namesOf(own)}`);
      };
      await selects(spec.podSelector);
      const guarded = new Set<number>();
      const open: string[] = [];
      for (const { ports: named = [], from = [] } of spec.ingress) {
        const numbers = named.flatMap((port) => numbersOf(own, port));
        if (!numbers.some((number) => ports.includes(number))) {
          open.push(...named.map(({ port }) => String(port)));
          continue;
        }
        if (from.length === 0) throw new Error(`${numbers.join(", ")} are open to everyone`);
        for (const peer of from) {
          if (Object.keys(peer).join() !== "podSelector") throw new Error(JSON.stringify(peer));
          await selects(peer["podSelector"]);
        }
        for (const number of numbers) guarded.add(number);
      }
      const missing = ports.filter((port) => !guarded.has(port));
      if (missing.length > 0) throw new Error(`no rule names ${missing.join(", ")}`);
      return `${own.length} of ${all.length} pods; ${[...guarded].join(", ")} from them alone, ${open.join(", ")} otherwise (this network does not enforce policies)`;
    } finally {
      await kube.run(["delete", "pod", "stranger", "--now"]);
    }
  });
}

/** Whether a pod is the release's, whatever its labels. */
function isOwn({ fullname }: Installation, { metadata }: Pod): boolean {
  return (metadata.ownerReferences ?? []).some(({ name }) => name === fullname);
}

function namesOf(pods: readonly Pod[]): string {
  return pods.map(({ metadata }) => metadata.name).join(", ") || "none";
}

/** Container ports that a policy's port is: by name on every pod, or by number. */
function numbersOf(
  pods: readonly Pod[],
  { port, protocol }: { readonly port: string | number; readonly protocol: string },
): readonly number[] {
  if (typeof port === "number") return [port];
  const numbers = pods.map(({ metadata, spec }) => {
    const ports = spec.containers.flatMap((container) => container.ports ?? []);
    const found = ports.find((one) => one.name === port && one.protocol === protocol);
    if (found) return found.containerPort;
    throw new Error(`${metadata.name} has no port ${port} of ${protocol}`);
  });
  return [...new Set(numbers)];
}

/** A pod beside the release's, of the same chart's name, that is never put on a node. */
function stranger({ product }: Installation): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: "stranger",
      labels: {
        "app.kubernetes.io/name": product.chart,
        "app.kubernetes.io/instance": "stranger",
      },
    },
    spec: {
      schedulingGates: [{ name: "example.com/never" }],
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
      containers: [
        {
          name: "none",
          image: "none",
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
        },
      ],
    },
  };
}
