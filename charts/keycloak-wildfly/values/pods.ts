import {
  diagnosticModeField,
  extraFields,
  group,
  helmTestField,
  integer,
  kubernetes,
  nameResolutionFields,
  networkPolicyField,
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
      "Requests and limits. The heap is a share of the memory limit, so there is always one. The limit of CPU is far above the request, as starts and peaks need it, and bounds the threads that Java makes; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "500m", memory: "1Gi", "ephemeral-storage": "256Mi" },
      limits: { cpu: "4", memory: "2Gi", "ephemeral-storage": "2Gi" },
    },
  }),
  probes: group(
    { description: "Health checks, over HTTP." },
    {
      startup: group(
        { description: "How long a start may take, migrations and waiting for one included." },
        {
          withinSeconds: integer({
            description: "Time after which a node that has not started is ended.",
            unit: "seconds",
            minimum: 60,
            maximum: 86400,
            default: 1200,
          }),
          timeoutSeconds: integer({
            description: "Time that an answer may take.",
            unit: "seconds",
            minimum: 1,
            maximum: 3600,
            default: 5,
          }),
        },
      ),
      liveness: probeField("When a node is restarted.", { periodSeconds: 10, failureThreshold: 6 }),
      readiness: probeField("When a node gets no more requests.", {
        periodSeconds: 5,
        failureThreshold: 3,
      }),
    },
  ),
  lifecycle: group(
    { description: "Hooks of the server's container. preStop is shutdown.delaySeconds." },
    {
      postStart: kubernetes("LifecycleHandler", {
        description: "What is done once the container has started.",
        default: {},
        examples: [{ exec: { command: ["/opt/company/announce.sh"] } }],
      }),
    },
  ),
  shutdown: shutdownField,
  ...updateFields,
  podDisruptionBudget: podDisruptionBudgetField,
  networkPolicy: networkPolicyField,
  ...placementFields,
  ...nameResolutionFields,
  serviceAccount: serviceAccountField,
  ...securityFields,
  ...podMetadataFieldsWith(injectorKeys),
  statefulSet: statefulSetField,
  diagnosticMode: diagnosticModeField,
  helmTest: helmTestField("logs in as the first administrator"),
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields(
    {
      env: { name: "TZ", value: "Europe/Rome" },
      envFromSecret: "keycloak-env",
      volume: "theme",
      mountPath: "/opt/jboss/keycloak/themes/company",
    },
    ownNames,
  ),
);
