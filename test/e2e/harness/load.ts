import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "./http.js";
import { latenciesOf, type Failure, type LoadReport, type RequestKind } from "./load-report.js";

/** What is under load: how users log in to it and go on with their sessions. */
export interface Loaded<Session> {
  /** A new session. @param turn how many requests were begun before @throws where there is none */
  readonly login: (turn: number) => Promise<Session>;
  /** Goes on with a session. @throws where that fails */
  readonly refresh: (session: Session) => Promise<Session>;
  /** Whether a refresh failed because the session is gone: no answer says nothing about it. */
  readonly isLost: (reason: string) => boolean;
}

export interface LoadPlan {
  /** Requests begun per second, whether or not earlier ones are done. */
  readonly rate: number;
  /** How long, in seconds, unless stopped before. */
  readonly seconds: number;
  /** Sessions kept alive by refreshes; beyond that the oldest is forgotten. */
  readonly sessions: number;
  /** Requests under way at once; one more counts as failed and is not sent. */
  readonly limit: number;
}

/**
 * Logs users in and refreshes their sessions by turns, at a fixed rate. When the time is over (or `stop`
 * says so), every session that is kept is refreshed once more, so that a lost one is not missed.
 */
export async function load<Session>(
  loaded: Loaded<Session>,
  plan: LoadPlan,
  stop: AbortSignal,
): Promise<LoadReport> {
  const begin = new Date();
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  const requests: Record<RequestKind, number> = { login: 0, refresh: 0 };
  const times: Record<RequestKind, number[]> = { login: [], refresh: [] };
  const failures: Failure[] = [];
  const sessions: Session[] = [];
  const underWay = new Set<Promise<void>>();
  let sessionsLost = 0;

  const fail = (kind: RequestKind, second: number, reason: string, took: number): void => {
    failures.push({ second: round(second), kind, reason, took: Math.round(took) });
  };

  async function one(kind: RequestKind, action: () => Promise<Session>): Promise<void> {
    const second = since();
    const sent = performance.now();
    requests[kind] += 1;
    try {
      sessions.push(await action());
      times[kind].push(performance.now() - sent);
    } catch (error) {
      const reason = reasonOf(error);
      if (kind === "refresh" && loaded.isLost(reason)) sessionsLost += 1;
      fail(kind, second, reason, performance.now() - sent);
    }
    if (sessions.length > plan.sessions) sessions.shift();
  }

  const login = (turn: number): Promise<void> => one("login", () => loaded.login(turn));
  /** The session is taken out until the answer is there: nobody refreshes it twice at once. */
  const refresh = (session: Session): Promise<void> =>
    one("refresh", async () => {
      try {
        return await loaded.refresh(session);
      } catch (error) {
        // It is tried again later.
        if (!loaded.isLost(reasonOf(error))) sessions.push(session);
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
      if (oldest !== undefined) sessions.unshift(oldest);
      const kind = oldest === undefined ? "login" : "refresh";
      requests[kind] += 1;
      fail(kind, since(), `not sent: ${plan.limit} requests under way`, 0);
      continue;
    }
    const job = oldest === undefined ? login(tick) : refresh(oldest);
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
