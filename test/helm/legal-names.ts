import { isMap } from "./suites.js";
import type { KubernetesObject } from "./render.js";

/** Longest name of a Service, and longest value of a label. */
const LONGEST = 63;
/** What Kubernetes appends to a StatefulSet's name in the label controller-revision-hash. */
const REVISION = "-0123456789".length;
/** Longest name of a port, of RFC 6335. */
const LONGEST_PORT = 15;

const LABEL_1123 = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/** Names of Services before Kubernetes 1.36 (RelaxedServiceNameValidation). */
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const LABEL_KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const PORT_NAME = /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

const says = (what: string, text: unknown, pattern: RegExp, longest: number): readonly string[] =>
  typeof text === "string" && pattern.test(text) && text.length <= longest
    ? []
    : [`${what} ${JSON.stringify(text)}`];

const nameProblems = ({ kind, metadata: { name } }: KubernetesObject): readonly string[] => {
  if (kind === "Service") return says(kind, name, LABEL_1035, LONGEST);
  if (kind === "StorageClass") return says(kind, name, SUBDOMAIN, 253);
  // The operators' objects, and the Secrets of their names, are as long as those of ConfigMaps may be.
  if (/^(ConfigMap|ExternalSecret|VaultStaticSecret)$/.test(kind))
    return says(kind, name, LABEL_1123, 253);
  return says(kind, name, LABEL_1123, kind === "StatefulSet" ? LONGEST - REVISION : LONGEST);
};

/** The names and labels of an object, and of what is in it, that some Kubernetes of 1.29 to 1.36 refuses. */
export const illegalNames = (object: KubernetesObject): readonly string[] => [
  ...nameProblems(object),
  ...within(object).map((problem) => `${object.kind} ${problem}`),
];

function within(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(within);
  if (!isMap(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    ...(key === "labels" || key === "matchLabels" ? labelProblems(value) : []),
    ...(key === "ports" ? portProblems(value) : []),
    ...(key === "volumes" || key === "containers" || key === "initContainers"
      ? namesIn(value).flatMap((name) => says(key, name, LABEL_1123, LONGEST))
      : []),
    ...(key === "serviceName" ? says(key, value, LABEL_1035, LONGEST) : []),
    ...within(value),
  ]);
}

const labelProblems = (labels: unknown): readonly string[] =>
  Object.entries(isMap(labels) ? labels : {}).flatMap(([key, value]) => [
    ...says("label", key, LABEL_KEY, 253 + 1 + LONGEST),
    ...says(`label ${key}`, value, LABEL_VALUE, LONGEST),
  ]);

const namesIn = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list.filter(isMap).map(({ name }) => name) : [];

/** Ports of containers and Services; those of policies are given by name or number alone. */
const portProblems = (ports: unknown): readonly string[] =>
  namesIn(ports)
    .filter((name) => name !== undefined)
    .flatMap((name) => says("port", name, PORT_NAME, LONGEST_PORT));
