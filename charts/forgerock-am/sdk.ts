import type { ForgerockAmUserStoreSecret } from "./forgerock-am.js";
import type { ForgerockDs } from "./forgerock-ds.js";
import { InvalidValuesError } from "./runtime.js";
import type * as C from "./types/checks.js";

/** Which release of the chart forgerock-ds a directory is. */
export interface DirectoryRelease {
  /**
   * Full name of the release: the name of its StatefulSet.
   * @defaultValue `fullnameOverride` of the directory's values; without that the name of the access
   * managers' release followed by `-configstore`, `-userstore` or `-tokenstore`
   */
  readonly name?: string;
  /**
   * Its namespace.
   * @defaultValue that of the access managers
   */
  readonly namespace?: string;
}

type At<V, Path extends readonly string[]> = C.At<V, Path, C.Absent>;

/** A property; none where the value is absent. */
type Perhaps<Name extends string, Value> = Value extends C.Absent | undefined
  ? Record<never, never>
  : { readonly [K in Name]: Value };

type Servers<V, R> = {
  readonly from: "release";
  readonly replicas: C.At<V, ["replicas"], 2>;
} & (R extends { readonly name: infer Name }
  ? { readonly name: Name }
  : Perhaps<"name", At<V, ["fullnameOverride"]>>) &
  Perhaps<"namespace", At<R, ["namespace"]>>;

type BaseDn<V> =
  C.At<V, ["store", "role"], "user"> extends infer Role
    ? C.At<
        V,
        ["store", "baseDn"],
        Role extends "user"
          ? "ou=identities"
          : Role extends "token"
            ? "ou=tokens"
            : Role extends "config"
              ? "ou=am-config"
              : string
      >
    : never;

/** The commercial server, whose certificates are of its own Secrets and whose profiles make accounts. */
type IsForgerock<V> = C.Is<C.At<V, ["distribution", "name"], "opendj">, "forgerock">;

type Key<V> =
  true extends IsForgerock<V>
    ? Perhaps<"key", C.At<V, ["distribution", "storeAdminKey"], "store-admin">>
    : Perhaps<"key", At<V, ["secret", "directoryManagerKey"]>>;

type Secret<V> =
  C.At<V, ["secret", "from"], "existingSecret"> extends infer From
    ? [From] extends ["vaultAgent"]
      ? {
          readonly from: "vaultAgent";
          readonly role: C.At<V, ["secret", "role"], string>;
          readonly path: C.At<V, ["secret", "path"], string>;
        } & Key<V> &
          Perhaps<"template", At<V, ["secret", "directoryManagerTemplate"]>>
      : [From] extends ["csi"]
        ? {
            readonly from: "csi";
            readonly className: C.At<V, ["secret", "className"], string>;
          } & Key<V>
        : [From] extends ["externalSecret" | "vaultStaticSecret"]
          ? Key<V>
          : [From] extends ["existingSecret"]
            ? Key<V> & Perhaps<"name", At<V, ["secret", "name"]>>
            : ForgerockAmUserStoreSecret
    : never;

interface DirectoryValues<V, R> {
  readonly servers: Servers<V, R>;
  readonly baseDn: BaseDn<V>;
}

type BindDn<V> = true extends IsForgerock<V> ? { readonly bindDn: string } : unknown;

/** Values of a store of access managers, as those of its directory say. */
export type DirectoryOf<V, R = unknown> = C.Derived<DirectoryValues<V, R>> &
  BindDn<V> & { readonly secret: Secret<V> };

type Trusted<V> = [IsForgerock<V>, C.Is<C.At<V, ["certificates", "kind"], "own">, "own">] extends [
  false,
  true,
]
  ? typeof UNTRUSTED
  : ForgerockDs<V>;

const UNTRUSTED: 'certificates.kind must not be "own": access managers trust directories by what has signed their certificates' =
  'certificates.kind must not be "own": access managers trust directories by what has signed their certificates';

/** As the chart forgerock-ds has them. */
const REPLICAS = 2;
const BASE_DNS = { user: "ou=identities", token: "ou=tokens", config: "ou=am-config" };

/** Accounts that the commercial server's setup profiles make: access managers log in as those. */
const ACCOUNTS = {
  user: "uid=am-identity-bind-account,ou=admins,ou=identities",
  token: "uid=openam_cts,ou=admins,ou=famrecords,ou=openam-session,ou=tokens",
  config: "uid=am-config,ou=admins,ou=am-config",
};

/** What is read of a directory's values. */
interface Read {
  readonly distribution?: { readonly name?: string; readonly storeAdminKey?: string };
  readonly replicas?: number;
  readonly fullnameOverride?: string;
  readonly certificates?: { readonly kind?: string };
  readonly store?: { readonly role?: keyof typeof BASE_DNS; readonly baseDn?: string };
  readonly secret?: Readonly<Record<string, string | undefined>>;
}

const isForgerock = ({ distribution }: Read): boolean => distribution?.name === "forgerock";

/** What access managers read the password by that they log in with. */
function secretOf(values: Read): object {
  const { distribution, secret = {} } = values;
  const { from = "existingSecret", name, role, path, className } = secret;
  const { directoryManagerTemplate: template } = secret;
  const key = isForgerock(values)
    ? (distribution?.storeAdminKey ?? "store-admin")
    : secret["directoryManagerKey"];
  switch (from) {
    case "vaultAgent":
      return { from, role, path, ...(key && { key }), ...(template && { template }) };
    case "csi":
      return { from, className, ...(key && { key }) };
    default:
      // Operators make the Secret that the release's own would be.
      return { ...(key && { key }), ...(name && { name }) };
  }
}

/**
 * Values of `configStore`, `userStore` or `tokenStore` for a directory whose values are there: its
 * servers, base DN, and where the password comes from, in the access managers' namespace. What is
 * changed beside it, so that it would not be the directory's, does not compile.
 *
 * Of Vault's injector the role is the directory's: bind it to both service accounts, or name another
 * beside it: `secret: { ...directory.secret, role: "openam" }`.
 *
 * Of a commercial directory, `bindDn` is the account that its setup profile makes.
 *
 * @throws InvalidValuesError where the directory's servers have certificates that they signed
 * themselves, which access managers do not trust
 * @example
 * ```ts
 * const users = forgerockDs({ replicas: 3, certificates: { kind: "secret", name: "users-tls" } });
 *
 * export default forgerockAm({
 *   userStore: directoryOf(users, { name: "userstore-forgerock-ds" }),
 * });
 * ```
 */
export function directoryOf<V, const R extends DirectoryRelease = Record<never, never>>(
  store: Trusted<V>,
  release?: R,
): DirectoryOf<V, R> {
  const values = store as Read;
  if (!isForgerock(values) && (values.certificates?.kind ?? "own") === "own")
    throw new InvalidValuesError("forgerock-ds", [
      { path: "certificates.kind", message: UNTRUSTED },
    ]);
  const { replicas = REPLICAS, fullnameOverride, store: { role = "user", baseDn } = {} } = values;
  const { name = fullnameOverride, namespace }: DirectoryRelease = release ?? {};
  // The type is worked out of V, of which nothing is known here, and has a mark that no value has.
  return {
    servers: {
      from: "release",
      replicas,
      ...(name && { name }),
      ...(namespace && { namespace }),
    },
    baseDn: baseDn ?? BASE_DNS[role],
    ...(isForgerock(values) && { bindDn: ACCOUNTS[role] }),
    secret: secretOf(values),
  } as unknown as DirectoryOf<V, R>;
}
