import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";

/** A keystore of access managers, as the chart's README makes it. */
export interface SigningKeys {
  /** JCEKS in base64, as a Secret has it under `data`. */
  readonly keystore: string;
  /** Modulus of the key that OpenAM signs with, as a JWK has it. */
  readonly modulus: string;
}

/** The alias that OpenAM signs with by default. */
const alias = "test";

export async function signingKeys(password: string): Promise<SigningKeys> {
  const cwd = await mkdtemp(join(tmpdir(), "fairlead-keys-"));
  try {
    const store = ["-storetype", "JCEKS", "-keystore", "keystore.jceks", "-storepass", password];
    const key = ["-alias", alias, "-keyalg", "RSA", "-keysize", "2048", "-validity", "30"];
    const name = ["-dname", "CN=access-managers", "-keypass", password];
    await run("keytool", ["-genkeypair", ...key, ...name, ...store], { cwd });
    const print = ["-exportcert", "-rfc", "-alias", alias, "-file", "key.crt"];
    await run("keytool", [...print, ...store], { cwd });
    const { publicKey } = new X509Certificate(await readFile(join(cwd, "key.crt")));
    const { n: modulus = "" } = publicKey.export({ format: "jwk" });
    return { keystore: (await readFile(join(cwd, "keystore.jceks"))).toString("base64"), modulus };
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
