import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "ldapts";

/** Writes entries by LDAPS, each once, and notes those whose answer was success. */
export class Writer {
  readonly acknowledged: string[] = [];
  /** Writes without an answer, or with an error. */
  failed = 0;
  #stopped = false;
  readonly #done: Promise<unknown>;

  /** @param perSecond writes of all connections together */
  constructor(
    readonly target: {
      readonly url: string;
      readonly bindDn: string;
      readonly password: string;
      readonly baseDn: string;
    },
    { connections, perSecond }: { readonly connections: number; readonly perSecond: number },
  ) {
    const pause = (1000 * connections) / perSecond;
    this.#done = Promise.all(
      Array.from({ length: connections }, (_, number) => this.#write(number, pause)),
    );
  }

  /** Ends after the writes that are under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#done;
  }

  async #write(connection: number, pause: number): Promise<void> {
    let client: Client | undefined;
    for (let count = 0; !this.#stopped; count += 1) {
      const name = `load-${connection}-${count}`;
      const began = performance.now();
      try {
        client ??= await this.#connect();
        const { baseDn } = this.target;
        await client.add(`uid=${name},${baseDn}`, {
          objectClass: ["inetOrgPerson"],
          uid: name,
          cn: name,
          sn: name,
        });
        this.acknowledged.push(name);
      } catch {
        this.failed += 1;
        await client?.unbind().catch(() => undefined);
        client = undefined;
      }
      await sleep(Math.max(0, pause - (performance.now() - began)));
    }
    await client?.unbind();
  }

  async #connect(): Promise<Client> {
    const { url, bindDn, password } = this.target;
    const client = new Client({
      url,
      timeout: 10_000,
      connectTimeout: 5_000,
      // Each server's certificate is its own and of its own making, and this asks for any of them.
      tlsOptions: { rejectUnauthorized: false },
    });
    await client.bind(bindDn, password);
    return client;
  }
}
