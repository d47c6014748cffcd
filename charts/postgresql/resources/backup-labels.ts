import { mappingHelper, type Labels } from "../../../generator/index.js";
import { chartName, names } from "../context.js";

/**
 * Labels of the pods that make dumps, which no Service of a server selects: the name has a dot, which
 * no alias has, and no hash behind it.
 */
export const backupLabels = mappingHelper<Labels>({
  name: "backupLabels",
  comment: "Labels of pods that make dumps: others than the server's, which its Services select.",
  body: {
    "app.kubernetes.io/name": `${chartName}.backup`,
    "app.kubernetes.io/instance": names.fullname,
  },
});
