/**
 * The Kubernetes shapes that a chart's values may pass through, each with its name in the
 * Kubernetes OpenAPI. `make kubernetes-definitions` commits them, and all that they refer to, to definitions.json.
 */
export const kubernetesRoots = {
  Affinity: "io.k8s.api.core.v1.Affinity",
  Container: "io.k8s.api.core.v1.Container",
  EnvFromSource: "io.k8s.api.core.v1.EnvFromSource",
  EnvVar: "io.k8s.api.core.v1.EnvVar",
  HostAlias: "io.k8s.api.core.v1.HostAlias",
  HorizontalPodAutoscalerBehavior: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior",
  LabelSelector: "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector",
  Lifecycle: "io.k8s.api.core.v1.Lifecycle",
  LifecycleHandler: "io.k8s.api.core.v1.LifecycleHandler",
  LocalObjectReference: "io.k8s.api.core.v1.LocalObjectReference",
  MetricSpec: "io.k8s.api.autoscaling.v2.MetricSpec",
  NetworkPolicyIngressRule: "io.k8s.api.networking.v1.NetworkPolicyIngressRule",
  NetworkPolicyPeer: "io.k8s.api.networking.v1.NetworkPolicyPeer",
  PersistentVolumeClaimSpec: "io.k8s.api.core.v1.PersistentVolumeClaimSpec",
  PodDNSConfig: "io.k8s.api.core.v1.PodDNSConfig",
  PodSecurityContext: "io.k8s.api.core.v1.PodSecurityContext",
  Probe: "io.k8s.api.core.v1.Probe",
  ResourceRequirements: "io.k8s.api.core.v1.ResourceRequirements",
  SecurityContext: "io.k8s.api.core.v1.SecurityContext",
  StatefulSetUpdateStrategy: "io.k8s.api.apps.v1.StatefulSetUpdateStrategy",
  Toleration: "io.k8s.api.core.v1.Toleration",
  TopologySpreadConstraint: "io.k8s.api.core.v1.TopologySpreadConstraint",
  Volume: "io.k8s.api.core.v1.Volume",
  VolumeMount: "io.k8s.api.core.v1.VolumeMount",
} as const;

/** The name of a Kubernetes shape that values may pass through. */
export type KubernetesShape = keyof typeof kubernetesRoots;
