import type { Authority } from "../forgerock-ds/keystore.js";
import { Store } from "../forgerock-ds/store.js";
import { secret, type Stage } from "../harness/scenario.js";
import { merged, type Values } from "../harness/values.js";
import { AccessManagers } from "./access-managers.js";

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

/** The parts of a release of the chart forgerock. */
export function stackOf(stage: Stage, release: string): Parts {
  const store = (alias: Alias) => new Store(stage, release, roles[alias].baseDn, alias);
  return {
    managers: new AccessManagers(stage, release, "am"),
    userstore: store("userstore"),
    tokenstore: store("tokenstore"),
    configstore: store("configstore"),
  };
}

/** The same as releases by themselves, each named after its part. */
export function releasesOf(stage: Stage): Parts {
  const store = (alias: Alias) => new Store(stage, alias, roles[alias].baseDn);
  return {
    managers: new AccessManagers(stage, "am", "forgerock-am"),
    userstore: store("userstore"),
    tokenstore: store("tokenstore"),
    configstore: store("configstore"),
  };
}

/** Installs stores of one server each, and waits for none. */
export async function installStores(parts: Parts, which: readonly Alias[]): Promise<void> {
  for (const alias of which) {
    const { role } = roles[alias];
    const values = { replicas: 1, store: { role }, certificates: { kind: "secret" } };
    await parts[alias].change("install", values, false);
  }
}

/** How access managers are told of such a store. */
export const known = ({ fullname }: Store): Values => ({
  servers: { name: fullname, replicas: 1 },
});

/** An OAuth2 provider, which publishes the keys that are signed with. */
export const provider = { "10-oauth2.http": "PUT /realm-config/services/oauth-oidc\n{}\n" };

/** So little CPU requested that all has room on two cores, and the JVM's first compiler alone. */
export const small = (cpu: string): Values => ({
  resources: { requests: { cpu } },
  jvm: { options: ["-XX:TieredStopAtLevel=1"] },
});

/**
 * Values of the chart forgerock.
 * @param replicas servers of each store
 * @param am what else access managers are told
 * @param each what each store is told
 */
export function stackValues(
  replicas: Readonly<Record<Alias, number>>,
  am: Values,
  each: Values = {},
): Values {
  const store = (alias: Alias): Values => ({ servers: { replicas: replicas[alias] } });
  return {
    ...Object.fromEntries(aliases.map((alias) => [alias, { replicas: replicas[alias], ...each }])),
    am: merged(
      {
        configStore: store("configstore"),
        userStore: store("userstore"),
        tokenStore: store("tokenstore"),
      },
      am,
    ),
  };
}

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
