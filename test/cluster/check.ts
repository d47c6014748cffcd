import { run } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { addresses } from "./addresses.js";
import type { Cluster } from "./cluster.js";
import { busyboxImage } from "./images.js";
import { waitFor } from "./wait.js";

const namespace = "fairlead-check";

/**
 * Tries what tests rely on, with a pod on each node: a claim that is bound, restricted pods that are
 * admitted, names of headless pods and of Services, connections between nodes, exec and logs.
 */
export async function check(cluster: Cluster, report: (line: string) => void): Promise<void> {
  const kubectl = async (args: readonly string[], input = ""): Promise<string> => {
    const [program, ...rest] = await cluster.reach([
      await tool("kubectl"),
      "-n",
      namespace,
      ...args,
    ]);
    return run(program, rest, { env: { KUBECONFIG: cluster.kubeconfig }, input, timeout: 150_000 });
  };
  /** A page as the first pod gets it. */
  const fetchInFirst = (url: string): Promise<string> =>
    kubectl(["exec", "web-0", "--", "timeout", "5", "wget", "-q", "-O-", url]);
  const image = cluster.kind === "own" ? busyboxImage : "busybox:1.37";
  const pods = cluster.kind === "own" ? cluster.nodes.length : 2;
  const step = async (what: string, action: () => Promise<unknown>): Promise<void> => {
    const begin = performance.now();
    await action();
    report(`ok  ${what.padEnd(50)} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  };
  try {
    await step(`${pods} restricted pods with a volume each`, async () => {
      const list = { apiVersion: "v1", kind: "List", items: objects(pods, image) };
      await kubectl(["apply", "-f", "-"], JSON.stringify(list));
      await kubectl(["rollout", "status", "statefulset/web", "--timeout=120s"]);
    });
    const last = `web-${pods - 1}`;
    await step("the name of the last pod, asked in the first", async () => {
      // In full: busybox's nslookup leaves out the search domains when there is a dot.
      const name = `${last}.web.${namespace}.svc.${addresses.clusterDomain}`;
      const address = await kubectl(["get", "pod", last, "-o", "jsonpath={.status.podIP}"]);
      const ask = async (): Promise<true | string> => {
        const answer = await kubectl(["exec", "web-0", "--", "nslookup", name]);
        return answer.includes(address) || `${address} is not in the answer: ${answer}`;
      };
      await waitFor(name, ask);
    });
    for (const host of [`${last}.web`, "web-0.web"]) {
      await step(`a page from ${host}, fetched in the first`, async () => {
        const [expected] = host.split(".");
        const url = `http://${host}:8080/name`;
        const fetch = async (): Promise<true | string> => {
          const page = await fetchInFirst(url);
          return page.trim() === expected || `it says ${page}`;
        };
        await waitFor(`page of ${host}`, fetch);
      });
    }
    await step("the Service's pods, the first among them", async () => {
      const pages = new Set<string>();
      const fetch = async (): Promise<true | string> => {
        const url = "http://front:8080/name";
        const page = await fetchInFirst(url);
        pages.add(page.trim());
        return pages.size === pods || `only ${[...pages].join(", ")} answered`;
      };
      await waitFor("every pod behind the Service", fetch, { interval: 50 });
    });
    await step("a page through the Service, fetched from a node", async () => {
      const address = await kubectl([
        "get",
        "service",
        "front",
        "-o",
        "jsonpath={.spec.clusterIP}",
      ]);
      const [program, ...args] = await cluster.reach([
        ...["busybox", "timeout", "5", "wget", "-q", "-O-", `http://${address}:8080/name`],
      ]);
      await run(program, args);
    });
    await step("the log of the last pod", async () => {
      const log = await kubectl(["logs", last]);
      if (!log.includes("serving")) throw new Error(`the log says ${JSON.stringify(log)}`);
    });
  } finally {
    await kubectl(["delete", "namespace", namespace, "--ignore-not-found", "--timeout=120s"]);
  }
}

function objects(replicas: number, image: string): readonly object[] {
  const labels = { app: "web" };
  const port = { port: 8080 };
  return [
    {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name: namespace,
        labels: { "pod-security.kubernetes.io/enforce": "restricted" },
      },
    },
    service("web", { clusterIP: "None", selector: labels, ports: [port] }),
    service("front", { selector: labels, ports: [port] }),
    {
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: { name: "web", namespace },
      spec: {
        serviceName: "web",
        replicas,
        podManagementPolicy: "Parallel",
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            terminationGracePeriodSeconds: 0,
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 1000,
              seccompProfile: { type: "RuntimeDefault" },
            },
            topologySpreadConstraints: [
              {
                maxSkew: 1,
                topologyKey: "kubernetes.io/hostname",
                whenUnsatisfiable: "DoNotSchedule",
                labelSelector: { matchLabels: labels },
              },
            ],
            containers: [
              {
                name: "web",
                image,
                command: ["/bin/sh", "-c"],
                args: ["hostname > /data/name; echo serving; exec httpd -f -p 8080 -h /data"],
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ["ALL"] },
                },
                readinessProbe: { httpGet: { path: "/name", port: 8080 }, periodSeconds: 1 },
                volumeMounts: [{ name: "data", mountPath: "/data" }],
              },
            ],
          },
        },
        volumeClaimTemplates: [
          {
            metadata: { name: "data" },
            spec: {
              accessModes: ["ReadWriteOnce"],
              resources: { requests: { storage: "1Mi" } },
            },
          },
        ],
      },
    },
  ];
}

function service(name: string, spec: object): object {
  return { apiVersion: "v1", kind: "Service", metadata: { name, namespace }, spec };
}
