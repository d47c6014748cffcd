import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { tool } from "../tools/tool.js";
import { addresses } from "./addresses.js";
import {
  authority,
  certify,
  createAuthorities,
  frontProxyAuthority,
  identities,
  serviceAccountKey,
} from "./certificates.js";
import { mustRun, start, type Daemon } from "./daemon.js";
import { controlPlane, kubeconfigFile, logFile } from "./layout.js";
import { writeKubeconfig } from "./kubeconfig.js";
import { kubectl } from "./kubectl.js";
import { createNamespace, networkCommand } from "./namespace.js";
import { connectControlPlane } from "./network.js";
import { waitFor } from "./wait.js";

const etcdUrl = "http://127.0.0.1:2379";
const etcdPeerUrl = "http://127.0.0.1:2380";

/** Brings up etcd, API server, controller manager and scheduler; what runs already stays. */
export async function startControlPlane(): Promise<void> {
  if (await createNamespace(controlPlane)) await connectControlPlane();
  await createAuthorities();
  await writeKubeconfig(identities.admin, kubeconfigFile);
  await start(await etcd());
  await start(await apiServer());
  await waitFor("API server", apiServerIsReady, {
    log: logFile(controlPlane, "kube-apiserver"),
  });
  await start(await controllerManager());
  await start(await scheduler());
}

export const controlPlaneDaemons = [
  "namespace",
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
] as const;

async function apiServerIsReady(): Promise<true | string> {
  await mustRun(controlPlane, "etcd");
  await mustRun(controlPlane, "kube-apiserver");
  const answer = await kubectl(["get", "--raw=/readyz", "--request-timeout=5s"]);
  return answer.trim() === "ok" || answer;
}

async function daemon(
  name: (typeof controlPlaneDaemons)[number],
  program: string,
  flags: Readonly<Record<string, string>>,
): Promise<Daemon> {
  const args = Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`);
  return {
    place: controlPlane,
    name,
    command: await networkCommand(controlPlane, [program, ...args]),
  };
}

async function etcd(): Promise<Daemon> {
  const data = join(controlPlane.folder, "etcd");
  await mkdir(data, { recursive: true, mode: 0o700 });
  return daemon("etcd", "etcd", {
    "data-dir": data,
    "listen-client-urls": etcdUrl,
    "advertise-client-urls": etcdUrl,
    "listen-peer-urls": etcdPeerUrl,
    "initial-advertise-peer-urls": etcdPeerUrl,
    "initial-cluster": `default=${etcdPeerUrl}`,
    // The data need not survive a power cut.
    "unsafe-no-fsync": "true",
  });
}

async function apiServer(): Promise<Daemon> {
  const serving = await certify(identities.apiServer);
  const frontProxy = await certify(identities.frontProxy);
  const kubeletClient = await certify(identities.admin);
  return daemon("kube-apiserver", await tool("kube-apiserver"), {
    "bind-address": addresses.apiServer,
    "advertise-address": addresses.apiServer,
    "secure-port": String(addresses.apiPort),
    "etcd-servers": etcdUrl,
    "service-cluster-ip-range": addresses.serviceRange,
    "authorization-mode": "Node,RBAC",
    "allow-privileged": "true",
    "client-ca-file": authority.certificate,
    "tls-cert-file": serving.certificate,
    "tls-private-key-file": serving.key,
    "kubelet-client-certificate": kubeletClient.certificate,
    "kubelet-client-key": kubeletClient.key,
    "kubelet-preferred-address-types": "InternalIP",
    "service-account-issuer": `https://kubernetes.default.svc.${addresses.clusterDomain}`,
    "service-account-key-file": serviceAccountKey,
    "service-account-signing-key-file": serviceAccountKey,
    "enable-admission-plugins": "NodeRestriction",
    // Extension API servers are called at their pods' addresses.
    "enable-aggregator-routing": "true",
    "proxy-client-cert-file": frontProxy.certificate,
    "proxy-client-key-file": frontProxy.key,
    "requestheader-client-ca-file": frontProxyAuthority.certificate,
    "requestheader-allowed-names": identities.frontProxy.name,
    "requestheader-username-headers": "X-Remote-User",
    "requestheader-group-headers": "X-Remote-Group",
    "requestheader-extra-headers-prefix": "X-Remote-Extra-",
  });
}

async function controllerManager(): Promise<Daemon> {
  return daemon("kube-controller-manager", await tool("kube-controller-manager"), {
    ...(await client(identities.controllerManager)),
    "root-ca-file": authority.certificate,
    "service-account-private-key-file": serviceAccountKey,
    "use-service-account-credentials": "true",
    // Each node's CNI configuration names its pod range.
    "allocate-node-cidrs": "false",
  });
}

async function scheduler(): Promise<Daemon> {
  return daemon("kube-scheduler", await tool("kube-scheduler"), await client(identities.scheduler));
}

async function client(
  identity: (typeof identities)["controllerManager" | "scheduler"],
): Promise<Record<string, string>> {
  const kubeconfig = await writeKubeconfig(identity);
  return {
    kubeconfig,
    "authentication-kubeconfig": kubeconfig,
    "authorization-kubeconfig": kubeconfig,
    "bind-address": "127.0.0.1",
    "leader-elect": "false",
  };
}
