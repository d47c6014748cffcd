import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../tools/run.js";
import { addresses } from "./addresses.js";
import { stateFolder } from "./layout.js";

const folder = join(stateFolder, "certificates");
const days = "365";
const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

function pair(name: string): KeyPair {
  return { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
}

/** Signs whatever the cluster trusts. */
export const authority: KeyPair = pair("ca");

/**
 * Signs only the API server's certificate towards extension API servers, which must not mistake
 * anyone else's for it.
 */
export const frontProxyAuthority: KeyPair = pair("front-proxy-ca");

/** Signs and verifies the tokens of service accounts; RSA, as clients expect of OpenID Connect. */
export const serviceAccountKey = join(folder, "service-accounts.key");

/**
 * Who a component is to the API server: the certificate's O is its group, its CN its name.
 * https://kubernetes.io/docs/setup/best-practices/certificates/
 */
export interface Identity {
  readonly file: string;
  readonly name: string;
  readonly group?: string;
  /** Default: the cluster's. */
  readonly authority?: KeyPair;
  /** Names and addresses under which it serves; none for a client. */
  readonly serves?: readonly string[];
}

export const identities = {
  apiServer: {
    file: "api-server",
    name: "kube-apiserver",
    serves: [
      `IP:${addresses.apiServer}`,
      `IP:${addresses.kubernetesService}`,
      "IP:127.0.0.1",
      ...["", ".default", ".default.svc", `.default.svc.${addresses.clusterDomain}`].map(
        (suffix) => `DNS:kubernetes${suffix}`,
      ),
    ],
  },
  frontProxy: { file: "front-proxy", name: "front-proxy-client", authority: frontProxyAuthority },
  admin: { file: "admin", name: "kubernetes-admin", group: "system:masters" },
  controllerManager: { file: "controller-manager", name: "system:kube-controller-manager" },
  scheduler: { file: "scheduler", name: "system:kube-scheduler" },
  proxy: { file: "proxy", name: "system:kube-proxy" },
} as const satisfies Record<string, Identity>;

export function nodeIdentity(node: string): Identity {
  return { file: node, name: `system:node:${node}`, group: "system:nodes" };
}

/** Makes the authorities and the key of service accounts unless they are there. */
export async function createAuthorities(): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const made of [authority, frontProxyAuthority]) {
    if (existsSync(made.certificate)) continue;
    await openssl(
      "req",
      "-x509",
      ...key,
      "-days",
      days,
      "-subj",
      "/CN=fairlead-cluster",
      ...output(made),
    );
  }
  if (!existsSync(serviceAccountKey)) await openssl("genrsa", "-out", serviceAccountKey, "2048");
}

/** The identity's certificate and key, made unless they are there. */
export async function certify(identity: Identity): Promise<KeyPair> {
  const made = pair(identity.file);
  if (existsSync(made.certificate)) return made;
  const signer = identity.authority ?? authority;
  const group = identity.group === undefined ? "" : `/O=${identity.group}`;
  const serves = identity.serves ?? [];
  const usage = serves.length > 0 ? "serverAuth,clientAuth" : "clientAuth";
  const extensions = [`extendedKeyUsage=${usage}`, "basicConstraints=CA:FALSE"];
  if (serves.length > 0) extensions.push(`subjectAltName=${serves.join(",")}`);
  await openssl(
    ...["req", "-x509", ...key, "-days", days, "-subj", `${group}/CN=${identity.name}`],
    ...["-CA", signer.certificate, "-CAkey", signer.key],
    ...extensions.flatMap((extension) => ["-addext", extension]),
    ...output(made),
  );
  await chmod(made.key, 0o600);
  return made;
}

function output({ certificate, key: keyFile }: KeyPair): string[] {
  return ["-keyout", keyFile, "-out", certificate];
}

async function openssl(...args: readonly string[]): Promise<void> {
  await run("openssl", args, { env: { OPENSSL_CONF: await emptyConfiguration() } });
}

/** The machine's own configuration could add extensions of its own. */
async function emptyConfiguration(): Promise<string> {
  const file = join(folder, "openssl.cnf");
  await writeFile(file, "[req]\ndistinguished_name = name\nx509_extensions = ca\n[name]\n[ca]\n");
  return file;
}
