import {
  demandedFiles,
  text,
  vaultAgentAnnotations,
  vaultTokenVolume,
  when,
  type Expression,
  type Items,
  type Part,
} from "../../generator/index.js";
import { administratorEnv, type Administrator } from "./administrator.js";
import { areFiles, exportedFiles, fileMounts, fileVolumes, SAY } from "./credentials.js";

const variables = { username: "ADMIN_USERNAME", password: "KC_CLI_PASSWORD" } as const;

/** Says whose password it is that may be wrong. */
const announcement = ({ source }: Administrator): Part<string> => {
  const of = (what: Expression<string>) =>
    text`echo "Logging in at $url as the administrator of ${what}."`;
  const { vaultAgent, csi } = source.values;
  return when<string>(
    source.isVaultAgent,
    of(text`${vaultAgent.path} in Vault`),
    when<string>(
      source.isCsi,
      of(text`the SecretProviderClass ${csi.className}`),
      of(text`the Secret ${source.secretName}`),
    ),
  );
};

const readFiles = ({ mountedIfEnabled: mounted }: Administrator): Items<string> => [
  when<readonly string[]>(areFiles(mounted), [SAY]),
  ...demandedFiles(mounted),
  exportedFiles(mounted, variables),
];

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
  admin: Administrator,
  { bin, url, passwordArgument = false }: Server,
): Items<string> => [
  ...readFiles(admin),
  text`url="${url}"`,
  when<readonly string[]>(
    admin.enabled,
    [
      announcement(admin),
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

/** What the test's pod has of the administrator, as {@link login} knows them. */
export const loginSecret = (admin: Administrator) => ({
  env: [administratorEnv(admin, variables)],
  volumes: [...fileVolumes(admin.mountedIfEnabled), vaultTokenVolume(admin.mountedIfEnabled)],
  volumeMounts: fileMounts(admin.mountedIfEnabled),
  asked: vaultAgentAnnotations([admin.mountedIfEnabled], { ends: true }),
});
