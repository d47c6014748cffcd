import {
  autoscalingOf,
  deploymentField,
  extraFields,
  gracePeriodField,
  group,
  hostAliasesField,
  integer,
  kubernetes,
  list,
  nameResolutionFields,
  placementFields,
  podDisruptionBudgetField,
  podMetadataFieldsWith,
  probeField,
  replicasField,
  section,
  securityFields,
  string,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { injectorKeys } from "../secrets.js";
import { ownNames } from "./own-names.js";

/** The pods and how Kubernetes treats them. */
export const podFields = section("Pods", {
  replicas: replicasField("Access managers."),
  autoscaling: autoscalingOf(true, "so that browsers that were logging in there have moved on"),
  jvm: group(
    { description: "The Java virtual machine of the server." },
    {
      maxRamPercentage: integer({
        description: "Share of the memory limit that the heap may take.",
        unit: "percent",
        minimum: 30,
        maximum: 80,
        default: 60,
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
      "Requests and limits, of the Job too. The heap is a share of the memory limit, so there is always one, of 1Gi at least. The limit of CPU is far above the request, as starts need it; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "500m", memory: "1500Mi", "ephemeral-storage": "1Gi" },
      limits: { cpu: "4", memory: "2Gi", "ephemeral-storage": "4Gi" },
    },
  }),
  probes: group(
    { description: "Health checks, over HTTP." },
    {
      startup: probeField(
        "How long a start may take, waiting for the directories and for the configuration included: by default an hour.",
        { periodSeconds: 5, failureThreshold: 720 },
      ),
      liveness: probeField("When an access manager is restarted: it answers nobody.", {
        periodSeconds: 10,
        failureThreshold: 6,
      }),
      readiness: probeField(
        "When an access manager gets no more requests: OpenAM does not say that it is alive.",
        { periodSeconds: 5, failureThreshold: 3 },
      ),
    },
  ),
  shutdown: group(
    { description: "How an access manager leaves without losing a request." },
    {
      delaySeconds: integer({
        description: "Time in which it still answers, while proxies learn that it leaves.",
        unit: "seconds",
        minimum: 0,
        maximum: 3600,
        default: 15,
      }),
    },
  ),
  terminationGracePeriodSeconds: gracePeriodField,
  podDisruptionBudget: podDisruptionBudgetField,
  ...placementFields,
  ...nameResolutionFields,
  hostAliases: hostAliasesField([
    { by: "ip", words: [contract.ownAddress], reason: "the pod has its own name there" },
  ]),
  ...securityFields,
  podSecurityContext: kubernetes("PodSecurityContext", {
    description:
      "Security context of the pods: the Pod Security Standard restricted, as the image's user. On OpenShift, which chooses one itself, set the three numbers to null.",
    default: {
      runAsNonRoot: true,
      runAsUser: contract.user,
      runAsGroup: contract.user,
      fsGroup: contract.user,
      seccompProfile: { type: "RuntimeDefault" },
    },
  }),
  ...podMetadataFieldsWith(injectorKeys),
  deployment: deploymentField,
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields(
    {
      env: { name: "TZ", value: "Europe/Rome" },
      envFromSecret: "openam-env",
      volume: "company",
      mountPath: "/opt/company",
    },
    ownNames,
  ),
);
