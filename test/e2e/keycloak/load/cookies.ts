/**
 * The cookies of one browser at one host. Attributes are ignored: the tests speak plain HTTP to pods
 * whose public address may be https.
 */
export class CookieJar {
  readonly #values = new Map<string, string>();

  store(setCookie: readonly string[] | undefined): void {
    for (const line of setCookie ?? []) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (at > 0) this.#values.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
    }
  }

  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}
