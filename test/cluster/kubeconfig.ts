import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { apiUrl } from "./addresses.js";
import { authority, certify, type Identity } from "./certificates.js";
import { stateFolder } from "./layout.js";

/** Writes a kubeconfig with everything in it, so that the file alone suffices anywhere. */
export async function writeKubeconfig(
  identity: Identity,
  file = join(stateFolder, "kubeconfigs", identity.file),
): Promise<string> {
  if (existsSync(file)) return file;
  const pair = await certify(identity);
  const name = "fairlead";
  const content = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name,
        cluster: {
          server: apiUrl,
          "certificate-authority-data": await base64(authority.certificate),
        },
      },
    ],
    users: [
      {
        name: identity.name,
        user: {
          "client-certificate-data": await base64(pair.certificate),
          "client-key-data": await base64(pair.key),
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user: identity.name } }],
    "current-context": name,
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, stringify(content), { mode: 0o600 });
  return file;
}

async function base64(file: string): Promise<string> {
  return (await readFile(file)).toString("base64");
}
