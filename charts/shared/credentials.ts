import {
  both,
  certain,
  csiVolume,
  csiVolumeMounts,
  either,
  present,
  secretEnv,
  when,
  type Expression,
  type Items,
  type MountedSecret,
  type Part,
  type SecretFiles,
  type SecretMount,
  type SecretSource,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";

/** What somebody logs in with. */
export const credentialFiles = {
  username: { what: "user name", key: "username", example: "user" },
  password: { what: "password", key: "password", example: "pass" },
} as const satisfies SecretFiles;

const files = { username: "username", password: "password" } as const;

/** Where entry points read them, where no Secret has them. */
export const credentialMounts = {
  database: { volume: "database-user", mountPath: "/run/secrets/keycloak/database", files },
  administrator: {
    volume: "administrator",
    mountPath: "/run/secrets/keycloak/administrator",
    files,
  },
} as const satisfies Readonly<Record<string, SecretMount>>;

type CredentialsSource = SecretSource<keyof typeof credentialFiles>;

/** A user name that is given as it is, and where the others come from. */
export interface Credentials {
  readonly username: Expression<string | undefined>;
  readonly source: CredentialsSource;
}

/** The user name, as it is given or from the Secret, where one has it. */
export const usernameEnv = (
  variable: string,
  { username, source }: Credentials,
): Part<IEnvVar | undefined> =>
  when<IEnvVar>(
    present(username),
    { name: variable, value: certain(username) },
    when<IEnvVar>(
      source.isSecret,
      secretEnv(variable, source.secretName, source.files.username.key),
    ),
  );

/** The password, where a Secret has it. */
export const passwordEnv = (variable: string, { source }: Credentials): Part<IEnvVar | undefined> =>
  when<IEnvVar>(source.isSecret, secretEnv(variable, source.secretName, source.files.password.key));

/** A secret in a pod, and whether it is files that no Secret has. */
export interface PodSecret extends MountedSecret {
  readonly areFiles: Expression<boolean>;
}

/** A secret that a pod has. */
export const podSecret = (mounted: MountedSecret): PodSecret => ({
  ...mounted,
  areFiles: either(mounted.isVaultAgent, mounted.isCsi),
});

/** A secret that a pod has under a condition. */
export const podSecretIf = (
  condition: Expression<boolean>,
  { isVaultAgent, isCsi, isElseSecret, ...mounted }: MountedSecret,
): PodSecret => ({
  ...mounted,
  isVaultAgent: both(condition, isVaultAgent),
  isCsi: both(condition, isCsi),
  isElseSecret: both(condition, isElseSecret),
  areFiles: both(condition, either(isVaultAgent, isCsi)),
});

/** Whether any of a pod's secrets are files that no Secret has. */
export const areFiles = (first: PodSecret, ...others: readonly PodSecret[]): Expression<boolean> =>
  others.length === 0
    ? first.areFiles
    : either(first.areFiles, ...others.map((other) => other.areFiles));

/**
 * Lines of a shell that hand files that no Secret has on as variables. Keycloak reads credentials from
 * no file but a keystore, whose own password it would then be given as a variable or argument: that
 * hides nothing, and costs a virtual machine to make.
 * @see https://www.keycloak.org/server/configuration#_setting_sensitive_options_using_a_java_keystore_file
 * @see https://github.com/keycloak/keycloak/issues/10816
 */
export const exportedFiles = (
  mounted: PodSecret,
  variables: Readonly<Record<string, string>>,
): Part<readonly string[] | undefined> =>
  when<readonly string[]>(
    areFiles(mounted),
    mounted.files.flatMap((file): Items<string> => {
      const variable = variables[file.name];
      return variable === undefined
        ? []
        : [
            file.with<string>(
              () => `export ${variable}="$(cat ${mounted.mountPath}/${file.name})"`,
            ),
          ];
    }),
  );

/** What entry points say before they end. */
export const SAY = 'say() { echo "$1" >&2; }';

/** Volumes of what no Secret has, and their mounts. */
export const fileVolumes = (...mounted: readonly MountedSecret[]) => mounted.map(csiVolume);
export const fileMounts = (...mounted: readonly MountedSecret[]) => mounted.map(csiVolumeMounts);
