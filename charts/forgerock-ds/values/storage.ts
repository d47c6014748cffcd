import {
  branch,
  dataSourceFields,
  existingClaimsFields,
  section,
  sizedClaimFields,
  snapshotsField,
  storageClassField,
  union,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { profiles } from "../profiles.js";

const sizesInWords = Object.entries(profiles)
  .map(([role, { size }]) => `${size} of a ${role} store`)
  .join(", ");

export const storageFields = section("Storage", {
  storage: union(
    { description: "Where each server has its data.", discriminator: "kind", default: "claim" },
    {
      claim: branch(
        {
          description:
            "On a volume of its own, which stays when the release is uninstalled. It cannot be changed here later.",
        },
        { ...sizedClaimFields(`by store.role, ${sizesInWords}`), ...dataSourceFields },
      ),
      existingClaims: branch(
        {
          description:
            "On volumes that are there already, such as of a restore. No volume is made: a server whose claim is missing waits for it.",
        },
        existingClaimsFields(contract.claim),
      ),
      emptyDir: branch({
        description:
          "On the node, gone with the pod, and no more than the limit of ephemeral storage: for trials alone.",
      }),
    },
  ),
  storageClass: storageClassField,
  snapshots: snapshotsField("server"),
});
