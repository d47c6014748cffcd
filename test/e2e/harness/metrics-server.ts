import { recipes } from "../../cluster/images/recipes.js";
import { waitFor } from "../../cluster/wait.js";
import { Kube } from "./kube.js";
import { namespaceObject } from "./namespace.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

const namespace = "fairlead-e2e-metrics";
const name = "metrics-server";
const labels = { app: name };
const kube = new Kube(namespace);

/** Tells autoscalers what pods use; waits until it does. */
export async function startMetricsServer(): Promise<void> {
  await kube.apply([namespaceObject(namespace), ...objects]);
  await new Kube("kube-system").apply([reader]);
  await kube.patiently(["rollout", "status", `deployment/${name}`]);
  await waitFor("metrics.k8s.io", async () => {
    const { code, stderr } = await kube.attempt(["top", "nodes"]);
    return code === 0 || stderr.trim();
  });
}

export async function stopMetricsServer(): Promise<void> {
  await kube.run(["delete", "--ignore-not-found", "apiservice/v1beta1.metrics.k8s.io"]);
  await new Kube("kube-system").run([
    "delete",
    "--ignore-not-found",
    `rolebinding/${name}-auth-reader`,
  ]);
  await kube.run([
    "delete",
    "--ignore-not-found",
    `clusterrole/${name}`,
    ...bindings.map((own) => own.name),
  ]);
  await kube.patiently(["delete", "--ignore-not-found", "namespace", namespace]);
}

const subjects = [{ kind: "ServiceAccount", name, namespace }];

/** Its own role, and that of API servers which delegate who may ask them. */
const bindings = [
  { name: `clusterrolebinding/${name}`, role: name },
  { name: `clusterrolebinding/${name}-delegator`, role: "system:auth-delegator" },
] as const;

/** Lets it read, in kube-system, who vouches for those who ask. */
const reader = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "RoleBinding",
  metadata: { name: `${name}-auth-reader` },
  roleRef: {
    apiGroup: "rbac.authorization.k8s.io",
    kind: "Role",
    name: "extension-apiserver-authentication-reader",
  },
  subjects,
};

/** https://github.com/kubernetes-sigs/metrics-server/tree/v0.8.0/manifests/base */
const objects: readonly object[] = [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name } },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name },
    rules: [
      { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
      { apiGroups: [""], resources: ["pods", "nodes"], verbs: ["get", "list", "watch"] },
    ],
  },
  ...bindings.map((binding) => ({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: binding.name.replace(/^.*\//, "") },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: binding.role },
    subjects,
  })),
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { selector: labels, ports: [{ port: 443, targetPort: "https" }] },
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
          serviceAccountName: name,
          securityContext: podSecurity(65532),
          containers: [
            {
              name,
              image: recipes["metrics-server"].name,
              args: [
                "--cert-dir=/tmp",
                "--secure-port=10250",
                "--kubelet-preferred-address-types=InternalIP",
                // The kubelets' certificates are their own.
                "--kubelet-insecure-tls",
                "--metric-resolution=15s",
              ],
              ports: [{ name: "https", containerPort: 10250 }],
              readinessProbe: {
                httpGet: { path: "/readyz", port: "https", scheme: "HTTPS" },
                periodSeconds: 2,
              },
              securityContext: containerSecurity,
              volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
            },
          ],
          volumes: [{ name: "tmp", emptyDir: {} }],
        },
      },
    },
  },
  {
    apiVersion: "apiregistration.k8s.io/v1",
    kind: "APIService",
    metadata: { name: "v1beta1.metrics.k8s.io" },
    spec: {
      group: "metrics.k8s.io",
      version: "v1beta1",
      service: { name, namespace },
      insecureSkipTLSVerify: true,
      groupPriorityMinimum: 100,
      versionPriority: 100,
    },
  },
];
