import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1/PolicyRule";
import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import {
  manifest,
  release,
  when,
  type Expression,
  type Items,
  hook,
  type AFTER,
  type BEFORE,
} from "../../../../generator/index.js";
import { names } from "../../context.js";

interface Access {
  readonly name: Expression<string>;
  readonly isNeeded: Expression<boolean>;
  readonly events: typeof BEFORE | typeof AFTER;
  readonly rules: Items<IPolicyRule>;
}

/** What a Job may do, for as long as it runs. */
export function accessOf({ name, isNeeded, events, rules }: Access) {
  const metadata = {
    name,
    namespace: release.namespace,
    labels: names.labels,
    annotations: hook(events, { weight: "-5", isKept: false }),
  };
  return {
    account: manifest<IServiceAccount>(
      when<IServiceAccount>(isNeeded, {
        apiVersion: "v1",
        kind: "ServiceAccount",
        metadata,
        automountServiceAccountToken: false,
      }),
    ),
    role: manifest<IRole>(
      when<IRole>(isNeeded, {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "Role",
        metadata,
        rules,
      }),
    ),
    roleBinding: manifest<IRoleBinding>(
      when<IRoleBinding>(isNeeded, {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "RoleBinding",
        metadata,
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
        subjects: [{ kind: "ServiceAccount", name, namespace: release.namespace }],
      }),
    ),
  };
}
