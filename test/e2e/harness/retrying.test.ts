import { expect, test } from "vitest";
import { load, type Loaded } from "./load.js";
import { Retrying } from "./retrying.js";

/** Users of whose requests every third one fails, and whose session of a turn is gone. */
class Unlucky implements Loaded<number> {
  #asked = 0;

  constructor(private readonly gone: number) {}

  readonly login = async (turn: number): Promise<number> => {
    await this.#ask("refused");
    return turn;
  };

  readonly refresh = async (session: number): Promise<number> => {
    if (session === this.gone) throw new Error("gone");
    await this.#ask("refused");
    return session;
  };

  readonly isLost = (reason: string): boolean => reason === "gone";

  #ask(reason: string): Promise<void> {
    this.#asked += 1;
    return this.#asked % 3 === 0 ? Promise.reject(new Error(reason)) : Promise.resolve();
  }
}

const plan = { rate: 200, seconds: 0.5, sessions: 200, limit: 100 };
const never = new AbortController().signal;

test("a request that fails is sent once more, and told apart from one that failed", async () => {
  const alone = await load(new Unlucky(-1), plan, never);
  expect(alone.failures.length).toBeGreaterThan(10);
  expect(alone.sessionsLost).toBe(0);
  const patient = new Retrying(new Unlucky(-1), 0);
  const { failures, sessionsKept } = await load(patient, plan, never);
  expect(patient.again.length).toBeGreaterThan(10);
  expect(new Set(patient.again)).toEqual(new Set(["refused"]));
  expect(failures.length).toBeLessThan(alone.failures.length);
  expect(sessionsKept).toBeGreaterThan(0);
});

test("a session that is gone stays gone, however often it is asked for", async () => {
  const { sessionsLost } = await load(new Retrying(new Unlucky(0), 0), plan, never);
  expect(sessionsLost).toBe(1);
});
