import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";

/** A keystore as cert-manager makes it, and the certificate that signed what is in it. */
export interface Keystore {
  /** PKCS#12 in base64, as a Secret has it under `data`. */
  readonly keystore: string;
  readonly authority: string;
  /** The same key and its certificate, in PEM. */
  readonly certificate: string;
  readonly key: string;
  /** SHA-256 of the server's certificate, as openssl prints it. */
  readonly fingerprint: string;
}

/** Signs keystores, all by one authority. */
export class Authority {
  private constructor(private readonly folder: string) {}

  /** An authority that lasts as long as what is done with it. */
  static async during(action: (authority: Authority) => Promise<void>): Promise<void> {
    const authority = await Authority.create();
    try {
      await action(authority);
    } finally {
      await rm(authority.folder, { recursive: true, force: true });
    }
  }

  private static async create(): Promise<Authority> {
    const folder = await mkdtemp(join(tmpdir(), "fairlead-keystore-"));
    const subject = ["-subj", "/CN=fairlead-directory", "-days", "30"];
    const files = ["-keyout", "ca.key", "-out", "ca.crt"];
    await run("openssl", ["req", "-x509", ...key, ...subject, ...files], { cwd: folder });
    return new Authority(folder);
  }

  /** A new key for these names. */
  async keystore(names: readonly string[], password: string): Promise<Keystore> {
    const cwd = this.folder;
    const alternatives = names.map((name) => `DNS:${name}`).join(",");
    const certificate = ["-subj", "/CN=directory", "-days", "30", "-out", "tls.crt"];
    const signed = ["-CA", "ca.crt", "-CAkey", "ca.key", "-keyout", "tls.key"];
    const extensions = ["-addext", `subjectAltName=${alternatives}`];
    await run("openssl", ["req", "-x509", ...key, ...certificate, ...signed, ...extensions], {
      cwd,
    });
    const store = ["pkcs12", "-export", "-inkey", "tls.key", "-in", "tls.crt", "-certfile"];
    const out = ["ca.crt", "-out", "keystore.p12", "-passout", `pass:${password}`];
    await run("openssl", [...store, ...out], { cwd });
    const print = ["x509", "-in", "tls.crt", "-noout", "-fingerprint", "-sha256"];
    return {
      keystore: (await readFile(join(cwd, "keystore.p12"))).toString("base64"),
      authority: await readFile(join(cwd, "ca.crt"), "utf8"),
      certificate: await readFile(join(cwd, "tls.crt"), "utf8"),
      key: await readFile(join(cwd, "tls.key"), "utf8"),
      fingerprint: (await run("openssl", print, { cwd })).trim(),
    };
  }
}

const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
