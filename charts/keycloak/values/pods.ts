import {
  diagnosticModeField,
  extraFields,
  group,
  helmTestField,
  kubernetes,
  nameResolutionFields,
  networkPolicyField,
  oneOf,
  placementFields,
  podDisruptionBudgetField,
  podMetadataFieldsWith,
  probeField,
  section,
  securityFields,
  serviceAccountField,
  shutdownField,
  statefulSetField,
  updateFields,
} from "../../../generator/index.js";
import { injectorKeys } from "../secrets.js";
import { ownNames } from "./own-names.js";

/** The pods and how Kubernetes treats them. */
export const podFields = section("Pods", {
  resources: kubernetes("ResourceRequirements", {
    description:
      "Requests and limits. The heap is a share of the memory limit, so there is always one; Keycloak needs 750Mi. The limit of CPU is far above the request, as starts and peaks need it, and bounds the threads that Java makes; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "500m", memory: "1Gi", "ephemeral-storage": "256Mi" },
      limits: { cpu: "4", memory: "2Gi", "ephemeral-storage": "2Gi" },
    },
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
      // A coordinator that leaves can undo its successor's entry in the table of jdbc-ping, which is
      // written again after at most 33 seconds (KEYCLOAK_JDBC_PING2 of 26.7.3). Until then every node
      // says that it is not ready ("no coordinator has been found").
      readiness: probeField(
        "When a node gets no more requests: by default after 45 seconds, more than jdbc-ping's table can be without a coordinator.",
        { periodSeconds: 5, failureThreshold: 9 },
      ),
    },
  ),
  lifecycle: kubernetes("Lifecycle", {
    description:
      "Hooks of the server's container. The time of preStop is part of terminationGracePeriodSeconds.",
    default: {},
    examples: [{ postStart: { exec: { command: ["/opt/company/announce.sh"] } } }],
  }),
  shutdown: shutdownField,
  ...updateFields,
  updateStrategy: oneOf(["RollingUpdate", "Recreate", "Auto", "OnDelete"], {
    description:
      "How an upgrade replaces the pods: one by one, all at once, as Keycloak says that old and new ones go together or not, or as somebody deletes them. Recreate stops every node first, so that no old one meets a new one; Auto does where Keycloak says so.",
    default: "RollingUpdate",
  }),
  podDisruptionBudget: podDisruptionBudgetField,
  networkPolicy: networkPolicyField,
  ...placementFields,
  ...nameResolutionFields,
  serviceAccount: serviceAccountField,
  ...securityFields,
  ...podMetadataFieldsWith(injectorKeys),
  statefulSet: statefulSetField,
  diagnosticMode: diagnosticModeField,
  helmTest: helmTestField(
    "logs in as the first administrator and, with metrics, asks every node how many it sees",
  ),
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields(
    {
      env: { name: "KC_LOG_LEVEL_ORG_INFINISPAN", value: "debug" },
      envFromSecret: "keycloak-env",
      volume: "theme",
      mountPath: "/opt/keycloak/themes/company",
    },
    ownNames,
  ),
);
