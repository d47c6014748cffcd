import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.js";

/** A client that writes entry after entry into a cache, and remembers those that were acknowledged. */
export class Writes {
  #next = 0;
  readonly #keys = new Set<string>();

  constructor(
    readonly cluster: Cluster,
    readonly cache: string,
  ) {}

  get acknowledged(): number {
    return this.#keys.size;
  }

  /** @throws where one is refused */
  async write(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      if (!(await this.#put())) throw new Error(`${this.cache} takes no entry`);
    }
  }

  /** Writes while something happens. */
  async during(
    action: () => Promise<void>,
  ): Promise<{ readonly acknowledged: number; readonly refused: number }> {
    const before = this.acknowledged;
    let refused = 0;
    let done = false;
    const ended = action().finally(() => {
      done = true;
    });
    const writing = (async () => {
      // `done` changes beside the loop.
      while (!(done as boolean)) {
        if (!(await this.#put())) refused += 1;
        await sleep(50);
      }
    })();
    await Promise.all([ended, writing]);
    return { acknowledged: this.acknowledged - before, refused };
  }

  /** Entries that were acknowledged and are not there. */
  async lost(): Promise<readonly string[]> {
    const answer = await this.cluster.rest(`caches/${this.cache}?action=keys&limit=-1`);
    if (answer.status !== 200) throw new Error(`keys: ${answer.status} ${answer.body}`);
    const found = new Set(JSON.parse(answer.body) as readonly string[]);
    return [...this.#keys].filter((key) => !found.has(key));
  }

  /** One entry more, by any server that is ready. A try that is refused is made again by the next call. */
  async #put(): Promise<boolean> {
    const key = `key-${this.#next}`;
    try {
      const { status } = await this.cluster.rest(`caches/${this.cache}/${key}`, {
        method: "PUT",
        text: `value of ${key}`,
        timeout: 10_000,
      });
      if (status >= 300) return false;
    } catch {
      return false;
    }
    this.#keys.add(key);
    this.#next += 1;
    return true;
  }
}
