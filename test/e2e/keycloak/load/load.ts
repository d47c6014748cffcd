import { load as loadOf, type Loaded, type LoadPlan as Plan } from "../../harness/load.js";
import type { LoadReport } from "../../harness/load-report.js";
import { userName } from "./admin.js";
import { passwordGrant, refreshGrant, type Place, type Tokens } from "./tokens.js";

export interface LoadPlan extends Place, Plan {
  /** Users user-1 … user-N log in by turns. */
  readonly users: number;
}

/** Users of a realm, by direct access grants, each request over a new connection. */
export const usersOf = ({ users, ...place }: Place & Pick<LoadPlan, "users">): Loaded<Tokens> => ({
  login: (turn) => {
    const name = userName((turn % users) + 1);
    return passwordGrant(place, name, name);
  },
  refresh: ({ refresh }) => refreshGrant(place, refresh),
  isLost: (reason) => reason.includes("invalid_grant"),
});

/** Logs users in and refreshes their sessions by turns, as the load of the harness does. */
export function load(plan: LoadPlan, stop: AbortSignal): Promise<LoadReport> {
  return loadOf(usersOf(plan), plan, stop);
}
