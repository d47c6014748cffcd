import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1/PersistentVolumeClaimSpec";
import type { References, Templated } from "../../../generator/index.js";
import type { claimFields } from "../values/storage.js";

/** What a claim asks for. */
export const claimSpec = (
  claim: References<ReturnType<typeof claimFields>>,
): Templated<IPersistentVolumeClaimSpec> => ({
  accessModes: [claim.accessMode],
  storageClassName: claim.storageClassName,
  resources: { requests: { storage: claim.size } },
});
