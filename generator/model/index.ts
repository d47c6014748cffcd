export { boolean, integer, number, oneOf, port, string } from "./fields/scalars.js";
export { dnsName, duration, host, multicastAddress, quantity, url } from "./fields/formats.js";
export { list, map } from "./fields/collections.js";
export { branch, group, section, union } from "./fields/groups.js";
export { kubernetes, kubernetesObject, type KubernetesObject } from "./fields/kubernetes.js";
