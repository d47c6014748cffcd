/** Events at which a release's objects are still the old ones, and those at which they are new. */
export const BEFORE = "pre-upgrade,pre-rollback";
export const AFTER = "post-install,post-upgrade,post-rollback";

/**
 * Annotations of a hook.
 * @param isKept whether it stays there until the next time, as a Job does with its log
 * @see https://helm.sh/docs/topics/charts_hooks
 */
export const hook = (
  events: typeof BEFORE | typeof AFTER,
  { weight, isKept }: { readonly weight: string; readonly isKept: boolean },
): Readonly<Record<string, string>> => ({
  "helm.sh/hook": events,
  "helm.sh/hook-weight": weight,
  "helm.sh/hook-delete-policy": isKept
    ? "before-hook-creation"
    : "before-hook-creation,hook-succeeded",
});
