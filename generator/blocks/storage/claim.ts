import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1/PersistentVolumeClaimSpec";
import type { References } from "../../expression/references.js";
import type { Templated } from "../../language/templated.js";
import { dnsName, oneOf, string } from "../../model/index.js";

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

/** A claim that is there already. @param example a name of one */
export const existingClaimFields = (example: string) => ({
  claimName: dnsName({ description: "Name of the PersistentVolumeClaim.", examples: [example] }),
});

/** The specification of a claim. */
export const claimSpec = (
  claim: References<ReturnType<typeof claimFields>>,
): Templated<IPersistentVolumeClaimSpec> => ({
  accessModes: [claim.accessMode],
  storageClassName: claim.storageClassName,
  resources: { requests: { storage: claim.size } },
});
