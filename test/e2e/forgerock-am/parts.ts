import type { Authority } from "../forgerock-ds/keystore.js";
import type { Store } from "../forgerock-ds/store.js";
import { secret, type Stage } from "../harness/scenario.js";
import type { AccessManagers } from "./access-managers.js";

const pin = "of-the-keystore";

/** The parts of the stack, each by the alias that the chart forgerock has for it. */
export interface Parts {
  readonly managers: AccessManagers;
  readonly userstore: Store;
  readonly tokenstore: Store;
  readonly configstore: Store;
}

export const roles = {
  userstore: { role: "user", baseDn: "ou=identities" },
  tokenstore: { role: "token", baseDn: "ou=tokens" },
  configstore: { role: "config", baseDn: "ou=am-config" },
} as const;

export type Alias = keyof typeof roles;
export const aliases = Object.keys(roles) as readonly Alias[];

/** The Secrets that the charts expect: passwords, keystores of one authority, and the keys of access managers. */
export async function prepare(
  { managers, ...stores }: Parts,
  { kube }: Stage,
  authority: Authority,
): Promise<void> {
  for (const alias of aliases) {
    const store = stores[alias];
    const hosts = `*.${store.fullname}-headless.${kube.namespace}.svc.cluster.local`;
    const { keystore, authority: certificate } = await authority.keystore([hosts], pin);
    const name = `${store.fullname}-keystore`;
    await kube.apply([{ ...secret(name, { password: pin }), data: { "keystore.p12": keystore } }]);
    await store.prepare();
    if (alias === "userstore") await managers.prepare(certificate);
  }
}
