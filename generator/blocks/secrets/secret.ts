import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import { text, type Expression } from "../../expression/expression.js";
import { textHelper } from "../../language/helper.js";
import { orElse } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { dnsName, group, string, type Format } from "../../model/index.js";
import type { Templated } from "../../language/templated.js";

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
        default: "username",
      }),
      passwordKey: string({
        description: "Key of the password.",
        format: dataKeyFormat,
        default: "password",
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

type CredentialsReference = Reference<ReturnType<typeof credentialsField>>;

/** Environment variables from the two keys of a credentials Secret. */
export const credentialsEnv = (
  credentials: CredentialsReference,
  name: Expression<string>,
  variables: { readonly username: string; readonly password: string },
): readonly Templated<IEnvVar>[] => [
  {
    name: variables.username,
    valueFrom: { secretKeyRef: { name, key: credentials.usernameKey } },
  },
  {
    name: variables.password,
    valueFrom: { secretKeyRef: { name, key: credentials.passwordKey } },
  },
];
