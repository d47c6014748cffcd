import { labelsAside } from "../../../generator/index.js";
import { chartName, names } from "../context.js";

/** Labels of the pods that make dumps. */
export const backupLabels = labelsAside(chartName, names, {
  what: "backup",
  comment: "Labels of pods that make dumps: others than the server's, which its Services select.",
});
