import { group, imageReferenceFormat, kubernetes, string } from "../../../generator/index.js";

/** The user has a number: Kubernetes cannot tell whether one that an image names is root. */
export const fetchField = group(
  { description: "The init containers that copy and download providers and themes." },
  {
    image: string({
      description: "Image for URLs, with `sh`, `curl` and `sha256sum`.",
      format: imageReferenceFormat,
      default: "docker.io/curlimages/curl:8.17.0",
    }),
    securityContext: kubernetes("SecurityContext", {
      description:
        "Security context of these init containers, with a user that is none of their images'. On OpenShift set `runAsUser` to null.",
      default: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ["ALL"] },
        readOnlyRootFilesystem: true,
        runAsUser: 1000,
      },
    }),
    resources: kubernetes("ResourceRequirements", {
      description: "Requests and limits of these init containers.",
      default: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "1", memory: "128Mi" } },
    }),
  },
);
