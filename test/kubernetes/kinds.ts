/**
 * The kinds that charts print, and people write into `extraObjects`, by what an object says of
 * itself, each with its name in the Kubernetes OpenAPI. `make kubernetes-definitions` commits them,
 * and all that they refer to, to definitions.json.
 */
export const kubernetesKinds = {
  "v1 ConfigMap": "io.k8s.api.core.v1.ConfigMap",
  "v1 PersistentVolumeClaim": "io.k8s.api.core.v1.PersistentVolumeClaim",
  "v1 Pod": "io.k8s.api.core.v1.Pod",
  "v1 Secret": "io.k8s.api.core.v1.Secret",
  "v1 Service": "io.k8s.api.core.v1.Service",
  "v1 ServiceAccount": "io.k8s.api.core.v1.ServiceAccount",
  "apps/v1 DaemonSet": "io.k8s.api.apps.v1.DaemonSet",
  "apps/v1 Deployment": "io.k8s.api.apps.v1.Deployment",
  "apps/v1 StatefulSet": "io.k8s.api.apps.v1.StatefulSet",
  "autoscaling/v2 HorizontalPodAutoscaler": "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
  "batch/v1 CronJob": "io.k8s.api.batch.v1.CronJob",
  "batch/v1 Job": "io.k8s.api.batch.v1.Job",
  "networking.k8s.io/v1 Ingress": "io.k8s.api.networking.v1.Ingress",
  "networking.k8s.io/v1 NetworkPolicy": "io.k8s.api.networking.v1.NetworkPolicy",
  "policy/v1 PodDisruptionBudget": "io.k8s.api.policy.v1.PodDisruptionBudget",
  "rbac.authorization.k8s.io/v1 ClusterRole": "io.k8s.api.rbac.v1.ClusterRole",
  "rbac.authorization.k8s.io/v1 ClusterRoleBinding": "io.k8s.api.rbac.v1.ClusterRoleBinding",
  "rbac.authorization.k8s.io/v1 Role": "io.k8s.api.rbac.v1.Role",
  "rbac.authorization.k8s.io/v1 RoleBinding": "io.k8s.api.rbac.v1.RoleBinding",
  "scheduling.k8s.io/v1 PriorityClass": "io.k8s.api.scheduling.v1.PriorityClass",
  "storage.k8s.io/v1 StorageClass": "io.k8s.api.storage.v1.StorageClass",
} as const;

/**
 * Groups of custom resources that the OpenAPI does not have, each with what judges its objects.
 */
export const judgedElsewhere: Readonly<Record<string, string>> = {
  "external-secrets.io": "the types in generator/blocks/secrets/secret-operators.ts",
  "gateway.networking.k8s.io": "the types in generator/blocks/exposure/http-route-types.ts",
  "monitoring.coreos.com": "the types in generator/blocks/monitoring/prometheus-operator.ts",
  "route.openshift.io": "the types in generator/blocks/exposure/openshift-route-types.ts",
  "secrets.hashicorp.com": "the types in generator/blocks/secrets/secret-operators.ts",
};
