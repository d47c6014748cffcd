import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import { text, type Expression } from "../../expression/expression.js";
import { textHelper } from "../../language/helper.js";
import { given } from "../../language/iteration.js";
import { orElse } from "../../expression/operators.js";
import { notTogether } from "../../expression/rules/constraints.js";
import { dnsName, group, string, type Format } from "../../model/index.js";
import type { Items, Templated } from "../../language/templated.js";

/**
 * A key of a Secret or a ConfigMap, which is a file's name too: at most 253 characters, and neither
 * `.` nor what begins with `..`.
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data
 */
export const dataKeyFormat: Format = {
  pattern: "^([-_a-zA-Z0-9][-._a-zA-Z0-9]{0,252}|\\.[-_a-zA-Z0-9][-._a-zA-Z0-9]{0,251})$",
  what: "a key of up to 253 letters, digits, '-', '_' and '.', but not '.' nor one that begins with '..', such as ca.crt",
};

/**
 * A reference to an existing Secret with a user name and a password.
 * @param suffix of its conventional name, `<fullname>-<suffix>`; without one that is the full name
 */
export const credentialsField = (what: string, suffix?: string) =>
  group(
    { description: `Existing Secret with the credentials of ${what}. The chart makes none.` },
    {
      name: dnsName({
        description: "Name of the Secret, in the release's namespace.",
        whenAbsent:
          suffix === undefined
            ? "the release's full name"
            : `the release's full name followed by -${suffix}`,
      }),
      usernameKey: string({
        description: "Key of the user name.",
        format: dataKeyFormat,
        whenAbsent: "username",
        examples: ["user"],
      }),
      passwordKey: string({
        description: "Key of the password.",
        format: dataKeyFormat,
        whenAbsent: "password",
        examples: ["pass"],
      }),
    },
  );

/** Name of a Secret: the given one, or the conventional one. */
export const secretName = (
  helperName: string,
  what: string,
  name: Expression<string | undefined>,
  fullname: Expression<string>,
  suffix?: string,
): Expression<string> =>
  textHelper({
    name: helperName,
    comment: `Name of the Secret with ${what}.`,
    yields: "name",
    body: orElse(name, suffix === undefined ? fullname : text`${fullname}-${suffix}`),
  });

/** A user name that is no secret. It goes through an environment variable, which expands `$(…)`. */
export const usernameField = (what: string) =>
  string({
    description: `User name of ${what}, where it is no secret.`,
    format: {
      pattern: "^[^\\s$]+$",
      what: "a user name without white space and '$', such as keycloak",
    },
    whenAbsent: "that of the secret",
    examples: ["keycloak"],
  });

/** Keys of a user name and a password, wherever the secret comes from. */
interface CredentialKeys {
  readonly usernameKey: Expression<string | undefined>;
  readonly passwordKey: Expression<string | undefined>;
}

interface Credentials {
  readonly username: Expression<string | undefined>;
  readonly secret: CredentialKeys;
}

/** A user name stands in one place. */
export const credentialsRules = ({ username, secret }: Credentials) =>
  [notTogether(username, secret.usernameKey)] as const;

/** An environment variable with a key of a Secret. */
export const secretEnv = (
  variable: string,
  name: Expression<string>,
  key: Expression<string>,
): Templated<IEnvVar> => ({ name: variable, valueFrom: { secretKeyRef: { name, key } } });

const usernameOf = (
  variable: string,
  secret: Credentials["secret"],
  name: Expression<string>,
): Templated<IEnvVar> => secretEnv(variable, name, orElse(secret.usernameKey, "username"));

const passwordOf = (
  variable: string,
  secret: Credentials["secret"],
  name: Expression<string>,
): Templated<IEnvVar> => secretEnv(variable, name, orElse(secret.passwordKey, "password"));

/**
 * Environment variables of a credentials Secret; of a user name that is given as it is, without its key.
 */
export const credentialsEnv = (
  { username, secret }: Credentials,
  name: Expression<string>,
  variables: { readonly username: string; readonly password: string },
): Items<IEnvVar> => [
  given<string, IEnvVar>(
    username,
    (value) => ({ name: variables.username, value }),
    usernameOf(variables.username, secret, name),
  ),
  passwordOf(variables.password, secret, name),
];
