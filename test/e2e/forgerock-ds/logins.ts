import type { Stage } from "../harness/scenario.js";
import type { Keystore } from "./keystore.js";
import type { Store } from "./store.js";

const container = "--container=opendj";

/** What clients see of the servers' TLS and logins. They run beside a server, and ask by its name. */
export class Logins {
  /** The administrator of replication. */
  readonly admin = "cn=admin,cn=Administrators,cn=admin data";

  constructor(
    private readonly stage: Stage,
    private readonly store: Store,
    private readonly domain: string,
  ) {}

  #name(ordinal: number): string {
    return `${this.store.fullname}-${ordinal}`;
  }

  /**
   * LDAPS of a server by a client that trusts one authority alone.
   * @throws unless it proves to be who it is by this certificate
   */
  async verified(ordinal: number, { authority, fingerprint }: Keystore): Promise<void> {
    const pod = this.#name(ordinal);
    const host = `${pod}.${this.domain}`;
    const certificate = await this.#inPod(ordinal, ["bash", "-c", clientOf(host)], authority);
    const found = /SHA256: ([0-9A-F:]+)/.exec(certificate)?.[1];
    if (found === undefined || !fingerprint.endsWith(found))
      throw new Error(`${pod} shows ${found ?? certificate}, not ${fingerprint}`);
  }

  /** @throws unless a login by LDAPS ends as it should */
  async must(ordinal: number, dn: string, password: string, works: boolean): Promise<void> {
    const code = await this.#login(ordinal, ["--port", "1636", "--useSSL"], dn, password);
    const wanted = works ? 0 : 49;
    if (code !== wanted) throw new Error(`${dn} with ${password} on ${ordinal}: ${String(code)}`);
  }

  /** @throws unless the right password is refused without TLS */
  async refusedInClear(ordinal: number, dn: string, password: string): Promise<void> {
    const code = await this.#login(ordinal, ["--port", "1389"], dn, password);
    if (code === 0) throw new Error(`${dn} logged in without TLS`);
  }

  /** @throws where an entry is shown without a login */
  async anonymousReadsNothing(ordinal: number): Promise<void> {
    const where = ["--hostname", "localhost", "--port", "1389"];
    const search = ["--baseDN", this.store.baseDn, "(objectClass=*)", "1.1"];
    const args = ["exec", this.#name(ordinal), container, "--", "/opt/opendj/bin/ldapsearch"];
    const { stdout } = await this.stage.kube.attempt([...args, ...where, ...search]);
    if (stdout.includes("dn:")) throw new Error(`anyone reads ${stdout}`);
  }

  async #login(
    ordinal: number,
    where: readonly string[],
    dn: string,
    password: string,
  ): Promise<number | null> {
    const tls = where.includes("--useSSL") ? ["--trustAll"] : [];
    const who = ["--bindDN", dn, "--bindPassword", password];
    const search = ["--baseDN", "", "--searchScope", "base", "(objectClass=*)", "1.1"];
    const args = ["exec", this.#name(ordinal), container, "--", "/opt/opendj/bin/ldapsearch"];
    const all = [...args, "--hostname", "localhost", ...where, ...tls, ...who, ...search];
    return (await this.stage.kube.attempt(all)).code;
  }

  async #inPod(ordinal: number, words: readonly string[], input: string): Promise<string> {
    const args = ["exec", "--stdin", this.#name(ordinal), container, "--", ...words];
    return this.stage.kube.run(args, { input });
  }
}

/** Trusts the authority on its standard input alone, and prints the certificate that it was shown. */
const clientOf = (host: string): string => `
set -euo pipefail
keytool=\${JAVA_HOME:+$JAVA_HOME/bin/}keytool
trusted=$(mktemp --directory)
"$keytool" -importcert -noprompt -alias ca -keystore "$trusted/p12" -storepass changeit 2> /dev/null
printf changeit > "$trusted/pin"
/opt/opendj/bin/ldapsearch --hostname ${host} --port 1636 --useSSL \\
  --trustStorePath "$trusted/p12" --trustStorePasswordFile "$trusted/pin" \\
  --baseDN "" --searchScope base "(objectClass=*)" 1.1 > /dev/null
"$keytool" -printcert -sslserver ${host}:1636 | head -40
rm -r "$trusted"
`;
