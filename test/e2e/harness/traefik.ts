import { recipes } from "../../cluster/images/recipes.js";
import { Kube } from "./kube.js";
import { namespaceObject } from "./namespace.js";
import { containerSecurity, podSecurity } from "./pod-security.js";

export const traefikNamespace = "fairlead-e2e-traefik";

/** Class of the Ingresses and the Gateways that it controls. */
export const traefikClass = "traefik";

/** Ports of its Service: what Ingresses say, and what a Gateway's listener may take. */
export const traefikPorts = { ingress: 80, gateway: 8001 } as const;

const kube = new Kube(traefikNamespace);
const name = "traefik";
const labels = { app: name };

/** Controls the Ingresses and Gateways of every namespace. @returns its address */
export async function startTraefik(): Promise<string> {
  await kube.apply([namespaceObject(traefikNamespace), ...objects]);
  await kube.patiently(["rollout", "status", `deployment/${name}`]);
  return kube.run(["get", "service", name, "--output=jsonpath={.spec.clusterIP}"]);
}

export async function stopTraefik(): Promise<void> {
  await kube.run([
    "delete",
    "--ignore-not-found",
    `clusterrole/${name}`,
    `clusterrolebinding/${name}`,
  ]);
  await kube.run([
    "delete",
    "--ignore-not-found",
    `ingressclass/${traefikClass}`,
    `gatewayclass/${traefikClass}`,
  ]);
  await kube.patiently(["delete", "--ignore-not-found", "namespace", traefikNamespace]);
}

const read = ["get", "list", "watch"];
const cluster = { name };

/** https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/ */
const objects: readonly object[] = [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name } },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: cluster,
    rules: [
      {
        apiGroups: [""],
        resources: ["services", "secrets", "nodes", "namespaces", "configmaps"],
        verbs: read,
      },
      { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: read },
      { apiGroups: ["networking.k8s.io"], resources: ["ingresses", "ingressclasses"], verbs: read },
      { apiGroups: ["networking.k8s.io"], resources: ["ingresses/status"], verbs: ["update"] },
      { apiGroups: ["gateway.networking.k8s.io"], resources: ["*"], verbs: [...read, "update"] },
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: cluster,
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name },
    subjects: [{ kind: "ServiceAccount", name, namespace: traefikNamespace }],
  },
  {
    apiVersion: "networking.k8s.io/v1",
    kind: "IngressClass",
    metadata: { name: traefikClass },
    spec: { controller: "traefik.io/ingress-controller" },
  },
  {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "GatewayClass",
    metadata: { name: traefikClass },
    spec: { controllerName: "traefik.io/gateway-controller" },
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: {
      selector: labels,
      ports: Object.entries(traefikPorts).map(([entry, port]) => ({
        name: entry,
        port,
        targetPort: entry,
      })),
    },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          securityContext: podSecurity(65532),
          containers: [
            {
              name,
              image: recipes.traefik.name,
              args: [
                "--entrypoints.ingress.address=:8000",
                `--entrypoints.gateway.address=:${traefikPorts.gateway}`,
                "--providers.kubernetesingress=true",
                `--providers.kubernetesingress.ingressclass=${traefikClass}`,
                "--providers.kubernetesgateway=true",
                "--providers.kubernetesgateway.experimentalchannel=true",
                "--global.checknewversion=false",
                "--global.sendanonymoususage=false",
                "--ping=true",
                "--accesslog=true",
              ],
              ports: [
                { name: "ingress", containerPort: 8000 },
                { name: "gateway", containerPort: traefikPorts.gateway },
              ],
              readinessProbe: { tcpSocket: { port: "ingress" }, periodSeconds: 1 },
              securityContext: containerSecurity,
              volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
            },
          ],
          volumes: [{ name: "tmp", emptyDir: {} }],
        },
      },
    },
  },
];
