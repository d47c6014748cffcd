import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1/PolicyRule";
import {
  either,
  equals,
  manifest,
  plus,
  release,
  script,
  text,
  when,
  BEFORE,
} from "../../../../generator/index.js";
import { names, values } from "../../context.js";
import { accessOf } from "./access.js";
import { decide } from "./decision.js";
import { isAuto, updateNames } from "./hooks.js";
import { updateJob } from "./job.js";
import { connect } from "./kubernetes.js";

const { terminationGracePeriodSeconds, updateStrategy } = values;

const mayStop = either(equals(updateStrategy, "Recreate"), isAuto);

/** What the Job may do that stops the nodes. */
export const accessBefore = accessOf({
  name: updateNames.update,
  isNeeded: mayStop,
  events: BEFORE,
  rules: [
    {
      apiGroups: ["apps"],
      resources: ["statefulsets"],
      resourceNames: [names.fullname],
      verbs: ["get", "delete"],
    },
    when<IPolicyRule>(isAuto, {
      apiGroups: [""],
      resources: ["configmaps"],
      resourceNames: [updateNames.metadata],
      verbs: ["get"],
    }),
  ],
});

/** Time for the pods to end, and for kubelet and garbage collector to see it. */
const patience = plus(terminationGracePeriodSeconds, 120);

/**
 * The StatefulSet is gone once its pods are.
 * @see https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion
 */
const stop = script([
  "set -u",
  text`name=${names.fullname} patience=${patience}`,
  text`nodes=apis/apps/v1/namespaces/${release.namespace}/statefulsets/$name`,
  ...connect("Nothing was changed"),
  "look() {",
  "  local said",
  '  if said=$(kubernetes get "$nodes"); then',
  "    echo there",
  '  elif [[ $said == *"Resource not found"* ]]; then',
  "    echo gone",
  "  else",
  "    echo \"unknown: ${said##*$'\\n'}\"",
  "  fi",
  "}",
  "state=$(look)",
  "case $state in",
  "  there) ;;",
  "  gone)",
  '    echo "There is no StatefulSet $name, so that no node is to be stopped."',
  "    exit 0",
  "    ;;",
  '  *) fail "Nothing was changed: the StatefulSet $name is $state" ;;',
  "esac",
  when<readonly string[]>(isAuto, decide),
  text`echo "updateStrategy is ${updateStrategy}: the StatefulSet $name is deleted with its pods, and the upgrade makes it anew."`,
  'said=$(kubernetes delete "$nodes" --query propagationPolicy=Foreground) ||',
  "  fail \"Nothing was changed: the StatefulSet $name could not be deleted: ${said##*$'\\n'}\"",
  "SECONDS=0",
  'until state=$(look) && [ "$state" = gone ]; do',
  '  [ "$SECONDS" -lt "$patience" ] ||',
  '    fail "The StatefulSet $name is $state after $patience seconds. Upgrade again once its pods are gone."',
  "  sleep 2",
  "done",
  'echo "All its pods are gone after $SECONDS seconds."',
]);

/** Stops every node before the upgrade goes on, always or where Keycloak says so: old and new ones never meet. */
export const jobBefore = manifest<IJob>(
  when<IJob>(
    mayStop,
    updateJob({
      name: updateNames.update,
      events: BEFORE,
      does: "stop",
      script: stop,
      options: updateNames.update,
      asServer: isAuto,
    }),
  ),
);
