import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "./http.js";
import type { Loaded } from "./load.js";

/** Users whose client asks once more where it had no answer, or an error. */
export class Retrying<Session> implements Loaded<Session> {
  /** Why requests were sent a second time. */
  readonly again: string[] = [];

  /** @param pause between the two, in milliseconds */
  constructor(
    private readonly users: Loaded<Session>,
    private readonly pause: number,
  ) {}

  readonly login = (turn: number): Promise<Session> => this.#twice(() => this.users.login(turn));

  readonly refresh = (session: Session): Promise<Session> =>
    this.#twice(() => this.users.refresh(session));

  readonly isLost = (reason: string): boolean => this.users.isLost(reason);

  async #twice(ask: () => Promise<Session>): Promise<Session> {
    try {
      return await ask();
    } catch (error) {
      this.again.push(reasonOf(error));
      await sleep(this.pause);
      return ask();
    }
  }
}
