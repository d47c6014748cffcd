import { parse } from "yaml";
import { recipes } from "../../cluster/images/recipes.js";
import type { Kube } from "./kube.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

const name = "charts";
const labels = { app: name };
const port = 8080;

/** A chart repository's files, by name: its index, and the packages that this names. */
export async function filesOf(repository: string): Promise<ReadonlyMap<string, Buffer>> {
  const index = await get(`${repository}/index.yaml`);
  const { entries } = parse(index.toString()) as Index;
  const packages = Object.values(entries).flatMap((versions) =>
    versions.flatMap(({ urls }) => urls),
  );
  const contents = packages.map(
    async (name) => [name, await get(`${repository}/${name}`)] as const,
  );
  return new Map([["index.yaml", index], ...(await Promise.all(contents))]);
}

interface Index {
  readonly entries: Readonly<Record<string, readonly { readonly urls: readonly string[] }[]>>;
}

async function get(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Serves a chart repository's files to other pods. @returns what `repoURL` is */
export async function serveCharts(kube: Kube, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const maps = [...files].map(([file, content], index) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: `${name}-${index}` },
    // One for each file: none may be larger than a megabyte.
    binaryData: { [file]: content.toString("base64") },
  }));
  await kube.apply([...maps, ...objects(maps.map(({ metadata }) => metadata.name))]);
  await kube.patiently(["rollout", "status", `deployment/${name}`]);
  return `http://${name}.${kube.namespace}.svc:${port}`;
}

const objects = (maps: readonly string[]): readonly object[] => [
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { selector: labels, ports: [{ port }] },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: podSecurity(65534),
          containers: [
            {
              name: "httpd",
              image: recipes.busybox.name,
              args: ["httpd", "-f", "-p", String(port), "-h", "/charts"],
              ports: [{ containerPort: port }],
              readinessProbe: {
                httpGet: { path: "/index.yaml", port },
                periodSeconds: 1,
              },
              securityContext: containerSecurity,
              volumeMounts: [{ name: "charts", mountPath: "/charts" }],
            },
          ],
          volumes: [
            {
              name: "charts",
              projected: { sources: maps.map((map) => ({ configMap: { name: map } })) },
            },
          ],
        },
      },
    },
  },
];
