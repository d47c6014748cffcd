import type { Pod } from "./kube.js";

/** A release of a chart, as what every system tries knows it. */
export interface Release {
  readonly release: string;
  readonly pods: () => Promise<readonly Pod[]>;
}
