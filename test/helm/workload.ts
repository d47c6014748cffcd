import type { KubernetesObject } from "./render.js";

/** Whether an object runs the pods of a chart's servers, under the release's full name. */
export const isWorkload = ({ kind }: Pick<KubernetesObject, "kind">): boolean =>
  kind === "Deployment" || kind === "StatefulSet";
