import { dnsObjects } from "./addon-dns.js";
import { storageObjects } from "./addon-storage.js";
import { apply } from "./kubectl.js";
import { waitForDeployment } from "./readiness.js";

/** What runs in the cluster so that it is of use: name service and a default StorageClass. */
export const addons = [
  { namespace: "kube-system", name: "coredns" },
  { namespace: "local-path-storage", name: "local-path-provisioner" },
] as const;

export async function applyAddons(): Promise<void> {
  await apply([...dnsObjects, ...storageObjects]);
  for (const { namespace, name } of addons) await waitForDeployment(namespace, name);
}
