import { kubernetes } from "../../model/index.js";

/** The Pod Security Standard `restricted`, https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export const securityFields = {
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
};
