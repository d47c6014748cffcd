import {
  boolean,
  extraFields,
  group,
  integer,
  kubernetes,
  list,
  nameResolutionFields,
  placementFields,
  podDisruptionBudgetField,
  podMetadataFieldsWith,
  probeField,
  section,
  securityFields,
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
    description:
      "Servers that replicate each other. With one, its volume is all that there is of the data.",
    unit: "pods",
    minimum: 1,
    maximum: 100,
    default: 2,
  }),
  scaleDown: group(
    {
      description:
        "A Job that Helm runs before each upgrade: it takes servers beyond `replicas` out of the topology while they still run, once the others have all of their changes. If it fails, the upgrade does, and no server is taken away.",
    },
    {
      enabled: boolean({
        description:
          "Whether there is one. Without it, the servers that stay wait for those that have gone.",
        default: true,
      }),
      timeoutSeconds: integer({
        description: "How long it may take.",
        unit: "seconds",
        minimum: 30,
        maximum: 3600,
        default: 600,
      }),
      resources: kubernetes("ResourceRequirements", {
        description: "Requests and limits of the Job.",
        default: {
          requests: { cpu: "100m", memory: "256Mi", "ephemeral-storage": "64Mi" },
          limits: { memory: "512Mi", "ephemeral-storage": "256Mi" },
        },
      }),
    },
  ),
  jvm: group(
    { description: "The Java virtual machine of the server." },
    {
      maxRamPercentage: integer({
        description: "Share of the memory limit that the heap may take.",
        unit: "percent",
        minimum: 30,
        maximum: 90,
        default: 60,
      }),
      databaseCachePercent: integer({
        description: "Share of the heap that the database may keep entries in.",
        unit: "percent",
        minimum: 5,
        maximum: 75,
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
      "Requests and limits. The heap is a share of the memory limit, so there is always one, of 750Mi at least. The limit of CPU is far above the request, as starts and imports need it, and bounds the threads that Java makes; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "500m", memory: "1Gi", "ephemeral-storage": "128Mi" },
      limits: { cpu: "4", memory: "2Gi", "ephemeral-storage": "1Gi" },
    },
  }),
  probes: group(
    { description: "Health checks by LDAP, without a login." },
    {
      startup: probeField(
        "How long set-up, joining the others and taking over their data may take: by default an hour.",
        { periodSeconds: 5, failureThreshold: 720 },
      ),
      liveness: probeField("When the server is restarted: it answers nobody.", {
        periodSeconds: 10,
        failureThreshold: 6,
      }),
      readiness: probeField("When the server gets no more connections: it lacks its data.", {
        periodSeconds: 5,
        failureThreshold: 3,
      }),
    },
  ),
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
      envFromSecret: "directory-env",
      volume: "certificates",
      mountPath: "/opt/certificates",
    },
    ownNames,
  ),
);
