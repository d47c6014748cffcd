import { chartFiles } from "../../../generator/artefacts/chart-files.js";
import type { Chart } from "../../../generator/index.js";

/** What the build says of a chart that it refuses; nothing of one that it takes. */
export const message = (chart: Chart): string => {
  try {
    chartFiles(chart);
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};
