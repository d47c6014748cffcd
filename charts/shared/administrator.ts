import {
  boolean,
  credentialsField,
  group,
  passwordEnv,
  usernameEnv,
  usernameField,
  when,
  type Expression,
  type Reference,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";

export const bootstrapAdminField = group(
  { description: "The first administrator, made when the database is empty." },
  {
    enabled: boolean({
      description: "Whether the Secret is read. Turn off once real administrators exist.",
      default: true,
    }),
    username: usernameField("the first administrator"),
    secret: credentialsField("the first administrator", "admin"),
  },
);

/** The first administrator's variables, while there is to be one. */
export const administratorEnv = (
  admin: Reference<typeof bootstrapAdminField>,
  secretName: Expression<string>,
  variables: { readonly username: string; readonly password: string },
) =>
  when<readonly IEnvVar[]>(admin.enabled, [
    usernameEnv(variables.username, admin, secretName),
    passwordEnv(variables.password, admin, secretName),
  ]);
