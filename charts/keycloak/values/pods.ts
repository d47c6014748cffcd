import {
  boolean,
  group,
  integer,
  kubernetes,
  kubernetesObject,
  list,
  map,
  oneOf,
  placementFields,
  section,
  serviceAccountField,
  string,
} from "../../../generator/manifest/index.js";

const probe = (what: string, period: number, failures: number) =>
  group(
    { description: what },
    {
      periodSeconds: integer({
        description: "Time between two checks.",
        unit: "seconds",
        minimum: 1,
        maximum: 3600,
        default: period,
      }),
      timeoutSeconds: integer({
        description: "Time that an answer may take.",
        unit: "seconds",
        minimum: 1,
        maximum: 3600,
        default: 5,
      }),
      failureThreshold: integer({
        description: "Failures in a row before Kubernetes acts.",
        unit: "failures",
        minimum: 1,
        maximum: 10000,
        default: failures,
      }),
    },
  );

/** The pods and how Kubernetes treats them. */
export const podFields = section("Pods", {
  resources: kubernetes("ResourceRequirements", {
    description:
      "Requests and limits. The heap is a share of the memory limit, so there is always one; Keycloak needs 750Mi.",
    default: { requests: { cpu: "500m", memory: "1Gi" }, limits: { memory: "2Gi" } },
  }),
  probes: group(
    { description: "Health checks, on the management port." },
    {
      startup: probe(
        "How long a start may take: by default 20 minutes, more than a migration.",
        5,
        240,
      ),
      liveness: probe("When a node is restarted.", 10, 6),
      readiness: probe("When a node gets no more requests.", 5, 3),
    },
  ),
  shutdown: group(
    { description: "How a node leaves without losing a request." },
    {
      delaySeconds: integer({
        description:
          "Time in which the node is not ready but still answers, while proxies learn that it leaves.",
        unit: "seconds",
        minimum: 0,
        maximum: 3600,
        default: 15,
      }),
      timeoutSeconds: integer({
        description: "Time for requests under way and for the caches to settle.",
        unit: "seconds",
        minimum: 0,
        maximum: 3600,
        default: 20,
      }),
    },
  ),
  terminationGracePeriodSeconds: integer({
    description: "Time from the end of a pod's service to the end by force.",
    unit: "seconds",
    minimum: 1,
    maximum: 7200,
    default: 60,
  }),
  updateStrategy: oneOf(["RollingUpdate", "OnDelete"], {
    description: "How the StatefulSet replaces its pods.",
    default: "RollingUpdate",
  }),
  podDisruptionBudget: group(
    { description: "How many nodes a drain may take at a time." },
    {
      enabled: boolean({ description: "Whether there is a budget.", default: true }),
      maxUnavailable: integer({
        description: "Pods that may be away.",
        unit: "pods",
        minimum: 1,
        maximum: 100,
        whenAbsent: "1, unless minAvailable is set",
        examples: [1],
      }),
      minAvailable: integer({
        description: "Pods that must stay.",
        unit: "pods",
        minimum: 1,
        maximum: 100,
        whenAbsent: "maxUnavailable counts",
        examples: [2],
      }),
    },
  ),
  ...placementFields,
  serviceAccount: serviceAccountField,
  podSecurityContext: kubernetes("PodSecurityContext", {
    description:
      "Security context of the pods: the Pod Security Standard restricted, without a fixed user, so that OpenShift can choose one.",
    default: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
  }),
  securityContext: kubernetes("SecurityContext", {
    description: "Security context of the containers.",
    default: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
    },
  }),
  podLabels: map(string({ description: "Label value." }), {
    description: "Labels of the pods.",
    default: {},
  }),
  podAnnotations: map(string({ description: "Annotation value." }), {
    description: "Annotations of the pods.",
    default: {},
  }),
  rolloutTrigger: string({
    description:
      "Any text; a change of it restarts the pods one by one, as after a change of a Secret that the chart does not render.",
    pattern: "^.+$",
    whenAbsent: "none",
    examples: ["password-rotated-2026-11"],
  }),
});

/** The ways out. */
export const extraFields = section("Extras", {
  extraEnv: list(kubernetes("EnvVar", { description: "A variable." }), {
    description: "Environment variables of the server. They win over the chart's own.",
    default: [],
    examples: [[{ name: "KC_LOG_LEVEL_ORG_INFINISPAN", value: "debug" }]],
  }),
  extraEnvFrom: list(kubernetes("EnvFromSource", { description: "A source." }), {
    description: "Secrets and ConfigMaps whose keys become environment variables of the server.",
    default: [],
    examples: [[{ secretRef: { name: "keycloak-env" } }]],
  }),
  extraVolumes: list(kubernetes("Volume", { description: "A volume." }), {
    description: "Volumes of the pods, such as providers and themes.",
    default: [],
    examples: [[{ name: "theme", configMap: { name: "theme" } }]],
  }),
  extraVolumeMounts: list(kubernetes("VolumeMount", { description: "A mount." }), {
    description: "Mounts of the server's container.",
    default: [],
    examples: [[{ name: "theme", mountPath: "/opt/keycloak/themes/company" }]],
  }),
  initContainers: list(kubernetes("Container", { description: "A container." }), {
    description: "Init containers, before the chart's own.",
    default: [],
  }),
  extraContainers: list(kubernetes("Container", { description: "A container." }), {
    description: "Containers beside the server.",
    default: [],
  }),
  extraObjects: list(kubernetesObject({ description: "An object with apiVersion and kind." }), {
    description: "Further objects of the release, as they are.",
    default: [],
  }),
});
