import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  asString,
  both,
  branchOf,
  certain,
  not,
  secretEnv,
  secretName,
  secretSource,
  waitForPort,
  when,
  type diagnosticModeField,
  type Expression,
  type Items,
  type Naming,
  type Reference,
  type SecretMount,
  type secretSourceField,
  type ServersOwn,
} from "../../generator/index.js";
import { credentialFiles } from "./credentials.js";

/** Who nodes are to Infinispan, where no Secret says it. */
export const remoteCacheMount = {
  volume: "remote-cache",
  mountPath: "/run/secrets/keycloak/remote-cache",
  files: { username: "username", password: "password" },
} as const satisfies SecretMount;

type CredentialsField = ReturnType<typeof secretSourceField<typeof credentialFiles>>;

/** Who nodes are to the Infinispan of their site. */
export const remoteCacheUserOf = (secret: Reference<CredentialsField>, { fullname }: Naming) =>
  secretSource(secret, {
    files: credentialFiles,
    secretName: secretName(
      "remoteCacheSecretName",
      "the user name and password at Infinispan",
      branchOf(secret, "existingSecret").name,
      fullname,
      "remote-cache",
    ),
  });

/** The same as variables, where a Secret has it. */
export const credentialsFrom = (
  { secretName, files }: ReturnType<typeof remoteCacheUserOf>,
  variables: { readonly username: string; readonly password: string },
): Items<IEnvVar> => [
  secretEnv(variables.username, secretName, files.username.key),
  secretEnv(variables.password, secretName, files.password.key),
];

interface RemoteCache {
  readonly enabled: Expression<boolean>;
  readonly host: Expression<string | undefined>;
  readonly port: Expression<number>;
  readonly waitSeconds: Expression<number>;
}

/** Keycloak fails to start without Infinispan; pods to look around in wait for nothing. */
export const waitForInfinispan = (
  { enabled, host, port, waitSeconds }: RemoteCache,
  diagnosticMode: Reference<typeof diagnosticModeField>,
  own: ServersOwn,
) =>
  when<IContainer>(
    both(enabled, not(diagnosticMode.enabled)),
    waitForPort(
      { timeoutSeconds: waitSeconds },
      { what: "infinispan", host: certain(host), port: asString(port) },
      own,
    ),
  );
