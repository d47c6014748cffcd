import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";

/** A truststore of one authority, PKCS#12 in base64, as cert-manager makes it. */
export async function truststore(authority: string, password: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-truststore-"));
  try {
    await writeFile(join(folder, "ca.crt"), authority);
    const certificate = ["-importcert", "-noprompt", "-alias", "ca", "-file", "ca.crt"];
    const store = ["-storetype", "PKCS12", "-keystore", "truststore.p12", "-storepass", password];
    await run("keytool", [...certificate, ...store], { cwd: folder });
    return (await readFile(join(folder, "truststore.p12"))).toString("base64");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
