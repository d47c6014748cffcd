import { setTimeout as sleep } from "node:timers/promises";
import { userName } from "./admin.js";
import { reasonOf } from "../../harness/http.js";
import { latenciesOf, type Failure, type LoadReport, type RequestKind } from "./report.js";
import { passwordGrant, refreshGrant, type Place, type Tokens } from "./tokens.js";

export interface LoadPlan extends Place {
  /** Requests begun per second, whether or not earlier ones are done. */
  readonly rate: number;
  /** How long, in seconds, unless stopped before. */
  readonly seconds: number;
  /** Users user-1 … user-N log in by turns. */
  readonly users: number;
  /** Sessions kept alive by refreshes; beyond that the oldest is forgotten. */
  readonly sessions: number;
  /** Requests under way at once; one more counts as failed and is not sent. */
  readonly limit: number;
}

/**
 * Logs users in and refreshes their sessions by turns, at a fixed rate, each request over a new
 * connection. When the time is over (or `stop` says so), every session that is kept is refreshed once
 * more, so that a lost one is not missed.
 */
export async function load(plan: LoadPlan, stop: AbortSignal): Promise<LoadReport> {
  const begin = new Date();
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  const requests: Record<RequestKind, number> = { login: 0, refresh: 0 };
  const times: Record<RequestKind, number[]> = { login: [], refresh: [] };
  const failures: Failure[] = [];
  const sessions: Tokens[] = [];
  const underWay = new Set<Promise<void>>();
  let sessionsLost = 0;

  const fail = (kind: RequestKind, second: number, reason: string, took: number): void => {
    failures.push({ second: round(second), kind, reason, took: Math.round(took) });
  };

  async function one(kind: RequestKind, action: () => Promise<Tokens>): Promise<void> {
    const second = since();
    const sent = performance.now();
    requests[kind] += 1;
    try {
      sessions.push(await action());
      times[kind].push(performance.now() - sent);
    } catch (error) {
      const reason = reasonOf(error);
      if (kind === "refresh" && reason.includes("invalid_grant")) sessionsLost += 1;
      fail(kind, second, reason, performance.now() - sent);
    }
    if (sessions.length > plan.sessions) sessions.shift();
  }

  const login = (turn: number): Promise<void> => {
    const name = userName((turn % plan.users) + 1);
    return one("login", () => passwordGrant(plan, name, name));
  };
  /** The session is taken out until the answer is there: nobody refreshes it twice at once. */
  const refresh = (session: Tokens): Promise<void> =>
    one("refresh", async () => {
      try {
        return await refreshGrant(plan, session.refresh);
      } catch (error) {
        // No answer says nothing about the session; it is tried again later.
        if (!reasonOf(error).includes("invalid_grant")) sessions.push(session);
        throw error;
      }
    });

  const stopped = (): boolean => stop.aborted;
  const ticks = Math.floor(plan.rate * plan.seconds);
  for (let tick = 0; tick < ticks && !stopped(); tick += 1) {
    const wait = (tick / plan.rate - since()) * 1000;
    if (wait > 0) await sleep(wait, undefined, { signal: stop }).catch(() => undefined);
    if (stopped()) break;
    const oldest = tick % 2 === 1 ? sessions.shift() : undefined;
    if (underWay.size >= plan.limit) {
      if (oldest) sessions.unshift(oldest);
      const kind = oldest ? "refresh" : "login";
      requests[kind] += 1;
      fail(kind, since(), `not sent: ${plan.limit} requests under way`, 0);
      continue;
    }
    const job = oldest ? refresh(oldest) : login(tick);
    underWay.add(job);
    void job.finally(() => underWay.delete(job));
  }
  await Promise.all(underWay);
  const seconds = round(since());
  for (const session of sessions.splice(0)) await refresh(session);

  const latencies: Partial<Record<RequestKind, NonNullable<ReturnType<typeof latenciesOf>>>> = {};
  for (const kind of ["login", "refresh"] as const) {
    const found = latenciesOf(times[kind]);
    if (found) latencies[kind] = found;
  }
  return {
    begin: begin.toISOString(),
    seconds,
    requests,
    latencies,
    failures,
    sessionsLost,
    sessionsKept: sessions.length,
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
