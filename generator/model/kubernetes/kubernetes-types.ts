import type { IStatefulSetUpdateStrategy } from "kubernetes-models/apps/v1/StatefulSetUpdateStrategy";
import type { IHorizontalPodAutoscalerBehavior } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscalerBehavior";
import type { IMetricSpec } from "kubernetes-models/autoscaling/v2/MetricSpec";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { IAffinity } from "kubernetes-models/v1/Affinity";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvFromSource } from "kubernetes-models/v1/EnvFromSource";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { IHostAlias } from "kubernetes-models/v1/HostAlias";
import type { ILifecycle } from "kubernetes-models/v1/Lifecycle";
import type { ILifecycleHandler } from "kubernetes-models/v1/LifecycleHandler";
import type { ILocalObjectReference } from "kubernetes-models/v1/LocalObjectReference";
import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1/PersistentVolumeClaimSpec";
import type { IPodDNSConfig } from "kubernetes-models/v1/PodDNSConfig";
import type { IPodSecurityContext } from "kubernetes-models/v1/PodSecurityContext";
import type { IProbe } from "kubernetes-models/v1/Probe";
import type { IResourceRequirements } from "kubernetes-models/v1/ResourceRequirements";
import type { ISecurityContext } from "kubernetes-models/v1/SecurityContext";
import type { IToleration } from "kubernetes-models/v1/Toleration";
import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { KubernetesShape } from "./roots.js";

/** Each shape's TypeScript type. The package lags behind definitions.json by some Kubernetes minors. */
export interface KubernetesTypes extends Record<KubernetesShape, object> {
  Affinity: IAffinity;
  Container: IContainer;
  EnvFromSource: IEnvFromSource;
  EnvVar: IEnvVar;
  HostAlias: IHostAlias;
  HorizontalPodAutoscalerBehavior: IHorizontalPodAutoscalerBehavior;
  // kubernetes-models itself does not export LabelSelector.
  LabelSelector: NonNullable<INetworkPolicyPeer["podSelector"]>;
  Lifecycle: ILifecycle;
  LifecycleHandler: ILifecycleHandler;
  LocalObjectReference: ILocalObjectReference;
  MetricSpec: IMetricSpec;
  NetworkPolicyIngressRule: INetworkPolicyIngressRule;
  NetworkPolicyPeer: INetworkPolicyPeer;
  PersistentVolumeClaimSpec: IPersistentVolumeClaimSpec;
  PodDNSConfig: IPodDNSConfig;
  PodSecurityContext: IPodSecurityContext;
  Probe: IProbe;
  ResourceRequirements: IResourceRequirements;
  SecurityContext: ISecurityContext;
  StatefulSetUpdateStrategy: IStatefulSetUpdateStrategy;
  Toleration: IToleration;
  TopologySpreadConstraint: ITopologySpreadConstraint;
  Volume: IVolume;
  VolumeMount: IVolumeMount;
}
