import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";

/** Signs certificates of Infinispan, all by one authority. */
export class Authority {
  private constructor(
    private readonly folder: string,
    /** Its own certificate, in PEM. */
    readonly certificate: string,
  ) {}

  /** Two authorities that last as long as what is done with them. */
  static async during(action: (own: Authority, stranger: Authority) => Promise<void>) {
    const both = [await Authority.create("own"), await Authority.create("stranger")] as const;
    try {
      await action(...both);
    } finally {
      for (const { folder } of both) await rm(folder, { recursive: true, force: true });
    }
  }

  private static async create(name: string): Promise<Authority> {
    const cwd = await mkdtemp(join(tmpdir(), "fairlead-authority-"));
    const files = ["-subj", `/CN=fairlead-${name}`, "-keyout", "ca.key", "-out", "ca.crt"];
    await run("openssl", ["req", "-x509", ...key, ...files], { cwd });
    return new Authority(cwd, await readFile(join(cwd, "ca.crt"), "utf8"));
  }

  /** A new key for a name, as cert-manager keeps one in a Secret. */
  async sign(name: string): Promise<Readonly<Record<"tls.crt" | "tls.key", string>>> {
    const cwd = this.folder;
    const signed = ["-CA", "ca.crt", "-CAkey", "ca.key", "-keyout", "tls.key", "-out", "tls.crt"];
    const names = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
    await run("openssl", ["req", "-x509", ...key, ...names, ...signed], { cwd });
    const text = (file: string) => readFile(join(cwd, file), "utf8");
    return { "tls.crt": await text("tls.crt"), "tls.key": await text("tls.key") };
  }
}

const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30"];
