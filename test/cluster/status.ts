import { existsSync } from "node:fs";
import { addons } from "./addons.js";
import { controlPlaneDaemons } from "./control-plane.js";
import { running } from "./daemon.js";
import { controlPlane, logFile, stateFolder, type Place } from "./layout.js";
import { nodeDaemons } from "./node.js";
import { deploymentState, nodeState } from "./readiness.js";
import { existingNodes } from "./state.js";

/** A line of `cluster-status`. */
export interface StatusRow {
  readonly what: string;
  readonly healthy: boolean;
  readonly detail: string;
}

/** Everything the cluster consists of and how it is; no rows when there is no cluster. */
export async function status(): Promise<readonly StatusRow[]> {
  const nodes = await existingNodes();
  if (nodes === undefined) {
    if (!existsSync(stateFolder)) return [];
    const detail = "remains of a run that did not finish; the next up or down clears them away";
    return [{ what: "cluster", healthy: false, detail }];
  }
  const rows: StatusRow[] = await daemonRows(controlPlane, controlPlaneDaemons);
  for (const node of nodes) {
    rows.push(...(await daemonRows(node, nodeDaemons)));
    const state = await answer(() => nodeState(node));
    rows.push({ what: `node ${node.name}`, healthy: state === "Ready", detail: state });
  }
  for (const { namespace, name } of addons) {
    const state = await answer(async () => {
      const { wanted, available } = await deploymentState(namespace, name);
      return available === wanted ? "available" : `${available} of ${wanted} pods available`;
    });
    rows.push({ what: `${namespace}/${name}`, healthy: state === "available", detail: state });
  }
  return rows;
}

async function daemonRows(place: Place, daemons: readonly string[]): Promise<StatusRow[]> {
  const rows: StatusRow[] = [];
  for (const daemon of daemons) {
    const identity = await running(place, daemon);
    rows.push({
      what: `${place.name} ${daemon}`,
      healthy: identity !== undefined,
      detail: identity ? `pid ${identity.pid}` : `does not run; see ${logFile(place, daemon)}`,
    });
  }
  return rows;
}

/** What is asked for, or the last line of why it cannot be told: kubectl's own words. */
async function answer(ask: () => Promise<string>): Promise<string> {
  return ask().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    return message.trim().split("\n").at(-1) ?? message;
  });
}
