import { testLabels } from "../../../generator/index.js";
import { chartName, names } from "../context.js";

export const testPodLabels = testLabels(chartName, names);
