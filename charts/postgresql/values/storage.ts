import { branch, dnsName, oneOf, section, string, union } from "../../../generator/index.js";

/** What a claim asks for. */
export const claimFields = (size: string) => ({
  size: string({
    description: "Size of the volume.",
    format: {
      pattern: "^[1-9][0-9]{0,8}([kMGTP]|[KMGTP]i)$",
      what: "a size with its unit, such as 8Gi",
    },
    default: size,
  }),
  storageClassName: dnsName({
    description: "Storage class.",
    whenAbsent: "the cluster's default class",
    examples: ["fast"],
  }),
  accessMode: oneOf(["ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany"], {
    description: "Who may mount it: pods of one node, one pod, or any.",
    default: "ReadWriteOnce",
  }),
});

export const existingClaimFields = {
  claimName: dnsName({
    description: "Name of the PersistentVolumeClaim.",
    examples: ["postgres-data"],
  }),
};

export const storageFields = section("Storage", {
  storage: union(
    { description: "Where the data are.", discriminator: "kind", default: "claim" },
    {
      claim: branch(
        {
          description:
            "On a volume of its own, which stays when the release is uninstalled. It cannot be changed here later.",
        },
        claimFields("8Gi"),
      ),
      existingClaim: branch(
        { description: "On a volume that is there already." },
        existingClaimFields,
      ),
      emptyDir: branch({
        description:
          "On the node, gone with the pod, and no more than the limit of ephemeral storage: for trials alone.",
      }),
    },
  ),
});
