import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/Role";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import {
  equals,
  labelsAside,
  manifest,
  merge,
  plus,
  release,
  script,
  text,
  when,
  type Labels,
} from "../../../generator/index.js";
import { chartName, image, names, values } from "../context.js";

const { terminationGracePeriodSeconds, updateStrategy } = values;

const isRecreated = equals(updateStrategy, "Recreate");

const name = text`${names.fullname}-update`;

const podLabels = labelsAside(chartName, names, {
  what: "update",
  comment: "Labels of the pod that stops the nodes: others than theirs, which Services select.",
});

const hook = (weight: string, deletePolicy: string): Labels => ({
  "helm.sh/hook": "pre-upgrade,pre-rollback",
  "helm.sh/hook-weight": weight,
  "helm.sh/hook-delete-policy": deletePolicy,
});

/** What the Job may do, for as long as it runs. */
const access = {
  name,
  labels: names.labels,
  annotations: hook("-5", "before-hook-creation,hook-succeeded"),
};

export const recreateAccount = manifest<IServiceAccount>(
  when<IServiceAccount>(isRecreated, {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: access,
    automountServiceAccountToken: false,
  }),
);

export const recreateRole = manifest<IRole>(
  when<IRole>(isRecreated, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: access,
    rules: [
      {
        apiGroups: ["apps"],
        resources: ["statefulsets"],
        resourceNames: [names.fullname],
        verbs: ["get", "delete"],
      },
    ],
  }),
);

export const recreateRoleBinding = manifest<IRoleBinding>(
  when<IRoleBinding>(isRecreated, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: access,
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
    subjects: [{ kind: "ServiceAccount", name, namespace: release.namespace }],
  }),
);

/** Time for the pods to end, and for kubelet and garbage collector to see it. */
const patience = plus(terminationGracePeriodSeconds, 120);

/**
 * kcadm.sh sends any request with any token, so that the server's own image does: it has no other
 * client for HTTPS. The StatefulSet is gone once its pods are.
 * @see https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion
 */
const stop = script([
  "set -u",
  text`name=${names.fullname} patience=${patience}`,
  "api=https://kubernetes.default.svc",
  "own=/var/run/secrets/kubernetes.io/serviceaccount",
  "fail() {",
  '  echo "$1" >&2',
  "  exit 1",
  "}",
  "# With the certificate of the API server's authority, in the form that Java reads.",
  'keytool=$(dirname "$(readlink -f "$(command -v java)")")/keytool',
  'said=$("$keytool" -importcert -noprompt -alias kubernetes -file "$own/ca.crt" \\',
  "  -keystore /tmp/kubernetes.p12 -storepass changeit 2>&1) ||",
  '  fail "Nothing was changed: the certificate of the API server cannot be read: $said"',
  "kubernetes() {",
  text`  /opt/keycloak/bin/kcadm.sh "$1" "$api/apis/apps/v1/namespaces/${release.namespace}/statefulsets/$name" \\`,
  '    "${@:2}" --no-config --server "$api" --realm none --token "$(< "$own/token")" \\',
  "    --truststore /tmp/kubernetes.p12 --trustpass changeit 2>&1",
  "}",
  "look() {",
  "  local said",
  "  if said=$(kubernetes get); then",
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
  'echo "updateStrategy is Recreate: the StatefulSet $name is deleted with its pods, and the upgrade makes it anew."',
  "said=$(kubernetes delete --query propagationPolicy=Foreground) ||",
  "  fail \"Nothing was changed: the StatefulSet $name could not be deleted: ${said##*$'\\n'}\"",
  "SECONDS=0",
  'until state=$(look) && [ "$state" = gone ]; do',
  '  [ "$SECONDS" -lt "$patience" ] ||',
  '    fail "The StatefulSet $name is $state after $patience seconds. Upgrade again once its pods are gone."',
  "  sleep 2",
  "done",
  'echo "All its pods are gone after $SECONDS seconds."',
]);

/** Stops every node before the upgrade goes on: old and new ones never meet. */
export const recreateJob = manifest<IJob>(
  when<IJob>(isRecreated, {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {
      name,
      labels: names.labels,
      annotations: hook("0", "before-hook-creation"),
    },
    spec: {
      backoffLimit: 0,
      ttlSecondsAfterFinished: 86400,
      template: {
        metadata: { labels: merge(podLabels, values.commonLabels) },
        spec: {
          restartPolicy: "Never",
          serviceAccountName: name,
          automountServiceAccountToken: true,
          imagePullSecrets: values.image.pullSecrets,
          securityContext: values.podSecurityContext,
          enableServiceLinks: false,
          containers: [
            {
              name: "stop",
              image,
              imagePullPolicy: values.image.pullPolicy,
              command: ["bash", "-c", stop],
              securityContext: values.securityContext,
              resources: {
                requests: { cpu: "100m", memory: "256Mi" },
                limits: { memory: "512Mi" },
              },
              volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
            },
          ],
          nodeSelector: values.nodeSelector,
          tolerations: values.tolerations,
          volumes: [{ name: "tmp", emptyDir: {} }],
        },
      },
    },
  }),
);
