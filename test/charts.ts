import { join } from "node:path";
import { loadCharts } from "../generator/cli/load-charts.js";
import { root } from "./helm/chart.js";

/** Every chart of the project, with its dependencies and texts. */
export const charts = await loadCharts({
  charts: join(root, "charts"),
  compiled: join(root, "build"),
  types: false,
});

/** Charts with objects and texts of their own: what others bring along is tested as these. */
export const chartsWithObjects = charts.filter(
  ({ templates }) => Object.keys(templates).length > 0,
);
