import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { recipes } from "../../cluster/images/recipes.js";
import type { Kube } from "./kube.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

const name = "charts";
const labels = { app: name };
const port = 8080;

/** Serves a chart repository's folder to other pods. @returns what `repoURL` is */
export async function serveCharts(kube: Kube, folder: string): Promise<string> {
  const files = await readdir(folder);
  const maps = await Promise.all(
    files.map(async (file, index) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: `${name}-${index}` },
      // One for each file: none may be larger than a megabyte.
      binaryData: { [file]: (await readFile(join(folder, file))).toString("base64") },
    })),
  );
  await kube.apply([...maps, ...objects(maps.map(({ metadata }) => metadata.name))]);
  await kube.patiently(["rollout", "status", `deployment/${name}`]);
  return `http://${name}.${kube.namespace}.svc.cluster.local:${port}`;
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
