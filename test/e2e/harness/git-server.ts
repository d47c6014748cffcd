import { recipes } from "../../cluster/images/recipes.js";
import type { Kube } from "./kube.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

const name = "git";
const labels = { app: name };
const port = 9418;
const repository = "/srv/fleet.git";

/**
 * Git's own server with an empty repository that everybody may read and write, in Argo CD's image,
 * which has Git.
 * @returns its URL, by the address of the Service: who writes knows no names of Services
 */
export async function serveGit(kube: Kube): Promise<string> {
  await kube.apply(objects);
  await kube.patiently(["rollout", "status", `deployment/${name}`]);
  const path = "--output=jsonpath={.spec.clusterIP}";
  const address = await kube.run(["get", "service", name, path]);
  return `git://${address}${repository.slice("/srv".length)}`;
}

const image = recipes["argo-cd"].name;
const volumeMounts = [{ name: "srv", mountPath: "/srv" }];

const objects: readonly object[] = [
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
          securityContext: { ...podSecurity(999), fsGroup: 999 },
          initContainers: [
            {
              name: "empty",
              image,
              command: ["git", "init", "--bare", "--initial-branch=main", repository],
              securityContext: containerSecurity,
              volumeMounts,
            },
          ],
          containers: [
            {
              name: "git",
              image,
              command: [
                "git",
                "daemon",
                "--export-all",
                "--enable=receive-pack",
                "--base-path=/srv",
                `--port=${port}`,
              ],
              ports: [{ containerPort: port }],
              readinessProbe: { tcpSocket: { port }, periodSeconds: 1 },
              securityContext: containerSecurity,
              volumeMounts,
            },
          ],
          volumes: [{ name: "srv", emptyDir: {} }],
        },
      },
    },
  },
];
