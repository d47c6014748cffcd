import { equals, text, type Labels } from "../../../../generator/index.js";
import { names, values } from "../../context.js";

/** Keycloak says whether old and new nodes go together. */
export const isAuto = equals(values.updateStrategy, "Auto");

/** Names of what a Job needs; both leave room for the hash of its pods. */
export const updateNames = {
  update: text`${names.fullname}-update`,
  metadata: text`${names.fullname}-metadata`,
};

/** Events at which the nodes' objects are still the old ones, and those at which they are new. */
export const BEFORE = "pre-upgrade,pre-rollback";
export const AFTER = "post-install,post-upgrade,post-rollback";

/** @param isKept whether it stays there until the next time, as a Job does with its log */
export const hook = (
  events: typeof BEFORE | typeof AFTER,
  { weight, isKept }: { readonly weight: string; readonly isKept: boolean },
): Labels => ({
  "helm.sh/hook": events,
  "helm.sh/hook-weight": weight,
  "helm.sh/hook-delete-policy": isKept
    ? "before-hook-creation"
    : "before-hook-creation,hook-succeeded",
});
