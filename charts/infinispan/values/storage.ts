import {
  branch,
  claimFields,
  section,
  storageClassField,
  union,
} from "../../../generator/index.js";

export const storageFields = section("Storage", {
  storage: union(
    {
      description:
        "Where each server has caches that clients have made, counters, and entries of persistent caches.",
      discriminator: "kind",
      default: "claim",
    },
    {
      claim: branch(
        {
          description:
            "On a volume of its own, which stays when the release is uninstalled. It cannot be changed here later.",
        },
        claimFields("1Gi"),
      ),
      emptyDir: branch({
        description: "On the node, gone with the pod: nothing outlives all servers.",
      }),
    },
  ),
  storageClass: storageClassField,
});
