import {
  extraFields,
  group,
  integer,
  kubernetes,
  networkPolicyField,
  placementFields,
  podDisruptionBudgetField,
  podMetadataFields,
  probeField,
  section,
  securityFields,
  serviceAccountField,
  updateFields,
} from "../../../generator/manifest/index.js";

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
      startup: probeField(
        "How long a start may take: by default 20 minutes, more than a migration.",
        {
          periodSeconds: 5,
          failureThreshold: 240,
        },
      ),
      liveness: probeField("When a node is restarted.", { periodSeconds: 10, failureThreshold: 6 }),
      readiness: probeField("When a node gets no more requests.", {
        periodSeconds: 5,
        failureThreshold: 3,
      }),
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
  ...updateFields,
  podDisruptionBudget: podDisruptionBudgetField,
  networkPolicy: networkPolicyField,
  ...placementFields,
  serviceAccount: serviceAccountField,
  ...securityFields,
  ...podMetadataFields,
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields({
    env: { name: "KC_LOG_LEVEL_ORG_INFINISPAN", value: "debug" },
    envFromSecret: "keycloak-env",
    volume: "theme",
    mountPath: "/opt/keycloak/themes/company",
  }),
);
