import {
  passwordEnv,
  text,
  usernameEnv,
  when,
  type Expression,
  type Items,
  type Reference,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { bootstrapAdminField } from "./administrator.js";

type Admin = Reference<typeof bootstrapAdminField>;

interface Server {
  /** Folder of kcadm.sh. */
  readonly bin: string;
  readonly url: Expression<string>;
  /** The password as an argument; without it kcadm.sh takes the variable KC_CLI_PASSWORD. */
  readonly passwordArgument?: boolean;
}

/**
 * Lines that log the administrator in. Keycloak 26 takes the password from the variable KC_CLI_PASSWORD.
 * 16 does not know it, and of standard input its console loses the line now and then and waits for ever:
 * an argument is what is left; nobody else is in its pod.
 * @see https://www.keycloak.org/docs/latest/server_admin/#authenticating
 */
export const login = (
  admin: Admin,
  secretName: Expression<string>,
  { bin, url, passwordArgument = false }: Server,
): Items<string> => [
  text`url="${url}"`,
  when<readonly string[]>(
    admin.enabled,
    [
      text`echo "Logging in at $url as the administrator of the Secret ${secretName}."`,
      `if ! answer=$(${bin}/kcadm.sh config credentials --config /tmp/kcadm.config --server "$url" \\`,
      `  --realm master --user "$ADMIN_USERNAME"${passwordArgument ? ' --password "$KC_CLI_PASSWORD"' : ""} 2>&1); then`,
      `  echo "The administrator could not log in: \${answer##*$'\\n'}" >&2`,
      "  exit 1",
      "fi",
      'echo "The administrator logged in."',
    ],
    [`echo "bootstrapAdmin.enabled is false: nobody logs in at $url."`],
  ),
];

/** The administrator, as {@link login} knows them. */
export const loginEnv = (admin: Admin, secretName: Expression<string>) =>
  when<readonly IEnvVar[]>(admin.enabled, [
    usernameEnv("ADMIN_USERNAME", admin, secretName),
    passwordEnv("KC_CLI_PASSWORD", admin, secretName),
  ]);
