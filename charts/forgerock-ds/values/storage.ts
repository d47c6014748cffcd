import { branch, claimFields, section, union } from "../../../generator/index.js";

export const storageFields = section("Storage", {
  storage: union(
    { description: "Where each server has its data.", discriminator: "kind", default: "claim" },
    {
      claim: branch(
        {
          description:
            "On a volume of its own, which stays when the release is uninstalled. It cannot be changed here later.",
        },
        claimFields("8Gi"),
      ),
      emptyDir: branch({
        description:
          "On the node, gone with the pod, and no more than the limit of ephemeral storage: for trials alone.",
      }),
    },
  ),
});
