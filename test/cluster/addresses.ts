import type { Node } from "./layout.js";

/** All of them exist only inside the cluster's own network namespaces. */
export const addresses = {
  prefixLength: 24,
  apiServer: "10.255.0.1",
  apiPort: 6443,
  serviceRange: "10.96.0.0/16",
  /** The Service `kubernetes`: always the first address of the range. */
  kubernetesService: "10.96.0.1",
  dnsService: "10.96.0.10",
  podRange: "10.244.0.0/16",
  clusterDomain: "cluster.local",
} as const;

export const apiUrl = `https://${addresses.apiServer}:${addresses.apiPort}`;

export function nodeAddress({ index }: Node): string {
  return `10.255.0.${10 + index}`;
}

export function podRange({ index }: Node): string {
  return `10.244.${index}.0/24`;
}
