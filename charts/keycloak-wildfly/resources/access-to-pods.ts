import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import { isBranch, manifest, release, when } from "../../../generator/index.js";
import { accountName, names, values } from "../context.js";

const isKubePing = isBranch(values.discovery, "kube-ping");

/** KUBE_PING asks the Kubernetes API for the pods of the release; nothing else does. */
export const role = manifest<IRole>(
  when<IRole>(isKubePing, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }],
  }),
);

export const roleBinding = manifest<IRoleBinding>(
  when<IRoleBinding>(isKubePing, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: names.fullname },
    subjects: [{ kind: "ServiceAccount", name: accountName, namespace: release.namespace }],
  }),
);
