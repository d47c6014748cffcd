import {
  boolean,
  branchOf,
  group,
  mountedSecret,
  secretName,
  secretSource,
  secretSourceField,
  usernameField,
  when,
  type Naming,
  type Reference,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  credentialFiles,
  credentialMounts,
  passwordEnv,
  podSecret,
  podSecretIf,
  usernameEnv,
  type Credentials,
  type PodSecret,
} from "./credentials.js";

export const bootstrapAdminField = group(
  { description: "The first administrator, made when the database is empty." },
  {
    enabled: boolean({
      description: "Whether the secret is read. Turn off once real administrators exist.",
      default: true,
    }),
    username: usernameField("the first administrator"),
    secret: secretSourceField({
      description: "The first administrator's user name and password.",
      files: credentialFiles,
      suffix: "admin",
    }),
  },
);

type Admin = Reference<typeof bootstrapAdminField>;

/** Who the first administrator is, and where pods have it. */
export interface Administrator extends Credentials {
  readonly enabled: Admin["enabled"];
  /** For pods that read it whether there is to be one or not. */
  readonly mounted: PodSecret;
  /** For those that read it while there is to be one. */
  readonly mountedIfEnabled: PodSecret;
}

export const administratorOf = (
  { enabled, username, secret }: Admin,
  { fullname }: Naming,
): Administrator => {
  const source = secretSource(secret, {
    files: credentialFiles,
    secretName: secretName(
      "adminSecretName",
      "the first administrator's user name and password",
      branchOf(secret, "existingSecret").name,
      fullname,
      "admin",
    ),
    instead: { username },
  });
  const mounted = mountedSecret(source, credentialMounts.administrator);
  return {
    enabled,
    username,
    source,
    mounted: podSecret(mounted),
    mountedIfEnabled: podSecretIf(enabled, mounted),
  };
};

/** The first administrator's variables, while there is to be one. */
export const administratorEnv = (
  admin: Administrator,
  variables: { readonly username: string; readonly password: string },
) =>
  when<readonly IEnvVar[]>(admin.enabled, [
    usernameEnv(variables.username, admin),
    passwordEnv(variables.password, admin),
  ]);
