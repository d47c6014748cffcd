import type { Carry } from "../../../generator/index.js";

const spread: Carry = {
  to: "topologySpread.constraints",
  sets: { "topologySpread.policy": "custom" },
};

/** What charts of pods call alike. */
export const pods = {
  nameOverride: { to: "nameOverride" },
  fullnameOverride: { to: "fullnameOverride" },
  resources: { to: "resources" },
  affinity: { to: "affinity" },
  nodeSelector: { to: "nodeSelector" },
  tolerations: { to: "tolerations" },
  topologySpreadConstraints: spread,
  priorityClassName: { to: "priorityClassName" },
  podLabels: { to: "podLabels" },
  podAnnotations: { to: "podAnnotations" },
  terminationGracePeriodSeconds: { to: "terminationGracePeriodSeconds" },
  "serviceAccount.create": { to: "serviceAccount.create" },
  "serviceAccount.name": { to: "serviceAccount.name" },
  "serviceAccount.annotations": { to: "serviceAccount.annotations" },
  podManagementPolicy: {
    same: ["Parallel"],
    otherwise: { not: "nodes start all at once: they find each other in the database" },
  },
  enableServiceLinks: {
    same: [false],
    otherwise: { not: "variables of other Services are not given to pods" },
  },
  revisionHistoryLimit: { not: "old revisions are kept as Kubernetes keeps them" },
} as const satisfies Readonly<Record<string, Carry>>;
