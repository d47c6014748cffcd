import { join } from "node:path";
import { loadCharts } from "../generator/cli/load-charts.js";
import { root } from "./helm/chart.js";

/** Every chart of the project, with its dependencies and texts. */
export const charts = await loadCharts({
  charts: join(root, "charts"),
  compiled: join(root, "build"),
  types: false,
});
