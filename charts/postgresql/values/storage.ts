import {
  branch,
  claimFields,
  dataSourceFields,
  existingClaimFields,
  section,
  union,
} from "../../../generator/index.js";

export const storageFields = section("Storage", {
  storage: union(
    { description: "Where the data are.", discriminator: "kind", default: "claim" },
    {
      claim: branch(
        {
          description:
            "On a volume of its own, which stays when the release is uninstalled. It cannot be changed here later.",
        },
        { ...claimFields("8Gi"), ...dataSourceFields },
      ),
      existingClaim: branch(
        { description: "On a volume that is there already." },
        existingClaimFields("postgres-data"),
      ),
      emptyDir: branch({
        description:
          "On the node, gone with the pod, and no more than the limit of ephemeral storage: for trials alone.",
      }),
    },
  ),
});
