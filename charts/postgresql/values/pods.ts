import {
  extraFields,
  group,
  kubernetes,
  nameResolutionFields,
  podMetadataFieldsWith,
  probeField,
  schedulingFields,
  section,
  securityFields,
  updateFields,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { injectorKeys } from "../secrets.js";
import { ownNames } from "./own-names.js";

const { terminationGracePeriodSeconds } = updateFields;

/** The pod and how Kubernetes treats it. */
export const podFields = section("Pod", {
  resources: kubernetes("ResourceRequirements", {
    description:
      "Requests and limits. Caches are shares of the memory limit, so there is always one, of 256Mi at least. Each connection is one process, so that the limit of CPU bounds how many work at once; `limits.cpu: null` takes it away.",
    default: {
      requests: { cpu: "250m", memory: "512Mi", "ephemeral-storage": "128Mi" },
      limits: { cpu: "2", memory: "1Gi", "ephemeral-storage": "2Gi" },
    },
  }),
  probes: group(
    { description: "Health checks by pg_isready." },
    {
      startup: probeField(
        "How long a start may take: by default an hour, as recovery after a crash and a restore do.",
        { periodSeconds: 5, failureThreshold: 720 },
      ),
      liveness: probeField("When the server is restarted.", {
        periodSeconds: 10,
        failureThreshold: 6,
      }),
      readiness: probeField("When the server gets no more connections.", {
        periodSeconds: 5,
        failureThreshold: 3,
      }),
    },
  ),
  terminationGracePeriodSeconds,
  ...schedulingFields,
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
});

/** The ways out. */
export const extras = section(
  "Extras",
  extraFields(
    {
      env: { name: "POSTGRES_INITDB_ARGS", value: "--data-checksums" },
      envFromSecret: "postgres-env",
      volume: "certificates",
      mountPath: "/etc/postgresql/certificates",
    },
    ownNames,
  ),
);
