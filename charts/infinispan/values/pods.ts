import {
  boolean,
  extraFields,
  group,
  integer,
  kubernetes,
  list,
  metricsServiceField,
  nameResolutionFields,
  placementFields,
  podDisruptionBudgetField,
  podMetadataFieldsWith,
  podMonitorField,
  probeField,
  section,
  securityFields,
  serviceMonitorField,
  statefulSetField,
  string,
  updateFields,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { injectorKeys } from "../secrets.js";
import { ownNames } from "./own-names.js";

/** The pods and how Kubernetes treats them. */
export const podFields = section("Pods", {
  replicas: integer({
    description: "Servers of the cluster.",
    unit: "pods",
    minimum: 1,
    maximum: 100,
    default: 2,
  }),
  jvm: group(
    { description: "The Java virtual machine of the server." },
    {
      maxRamPercentage: integer({
        description: "Share of the memory limit that the heap may take.",
        unit: "percent",
        minimum: 30,
        maximum: 90,
        default: 50,
      }),
      options: list(
        string({
          description: "A JVM option.",
          format: {
            pattern: "^-[!-~]+$",
            what: "a JVM option that begins with '-', in ASCII without white space, such as -XX:+UseZGC",
          },
        }),
        { description: "Further options.", default: [], examples: [["-XX:+UseZGC"]] },
      ),
    },
  ),
  resources: kubernetes("ResourceRequirements", {
    description:
      "Requests and limits. The heap is a share of the memory limit, so there is always one, of 512Mi at least. The limit of CPU is far above the request, as starts need it; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "500m", memory: "1Gi", "ephemeral-storage": "64Mi" },
      limits: { cpu: "4", memory: "1Gi", "ephemeral-storage": "512Mi" },
    },
  }),
  metrics: group(
    { description: "Metrics for Prometheus, on the management port under /metrics." },
    {
      enabled: boolean({
        description:
          "Whether the management port, 11223, listens on the pod's address. Metrics need no login there; all else does.",
        default: true,
      }),
      service: metricsServiceField,
      serviceMonitor: serviceMonitorField,
      podMonitor: podMonitorField,
    },
  ),
  probes: group(
    { description: "Health checks, by the server's own judgement of its caches." },
    {
      startup: probeField(
        "How long a start and taking over entries may take: by default 20 minutes.",
        {
          periodSeconds: 5,
          failureThreshold: 240,
        },
      ),
      liveness: probeField("When a server is restarted: it answers nobody.", {
        periodSeconds: 10,
        failureThreshold: 6,
      }),
      readiness: probeField(
        "When a server gets no more new connections: it is still taking over entries.",
        { periodSeconds: 5, failureThreshold: 3 },
      ),
    },
  ),
  leaveSeconds: integer({
    description:
      "How long a server that is to end waits for others that take over entries, before it leaves. Part of terminationGracePeriodSeconds.",
    unit: "seconds",
    minimum: 0,
    maximum: 3600,
    default: 40,
  }),
  ...updateFields,
  podDisruptionBudget: podDisruptionBudgetField,
  ...placementFields,
  ...nameResolutionFields,
  ...securityFields,
  podSecurityContext: kubernetes("PodSecurityContext", {
    description:
      "Security context of the pods: the Pod Security Standard restricted, as the image's user. On OpenShift, which chooses one itself, set the three numbers to null.",
    default: {
      runAsNonRoot: true,
      runAsUser: contract.user,
      runAsGroup: contract.user,
      fsGroup: contract.user,
      fsGroupChangePolicy: "OnRootMismatch",
      seccompProfile: { type: "RuntimeDefault" },
    },
  }),
  ...podMetadataFieldsWith(injectorKeys),
  statefulSet: statefulSetField,
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields(
    {
      env: { name: "TZ", value: "Europe/Rome" },
      envFromSecret: "infinispan-env",
      volume: "libraries",
      mountPath: "/var/lib/infinispan-libraries",
    },
    ownNames,
  ),
);
