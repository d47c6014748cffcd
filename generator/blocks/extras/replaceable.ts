import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import { call } from "../../expression/operators.js";
import { text, type Expression } from "../../expression/expression.js";
import { unless } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import { each, property } from "../../language/iteration.js";
import type { Part, Templated } from "../../language/templated.js";

type Variables = Expression<readonly IEnvVar[]>;

/** No name of a variable has it. */
const BETWEEN = "=";

const namesOf = (extraEnv: Variables): Expression<string> =>
  textHelper({
    name: "extraEnvNames",
    comment: `Names of the variables in extraEnv, each between two '${BETWEEN}', which no name has.`,
    body: each<IEnvVar, string>(
      extraEnv,
      (variable) => text`${BETWEEN}${property(variable, "name")}${BETWEEN}`,
    ),
  });

/**
 * A variable of the chart's that no other value depends on: an entry of that name in `extraEnv`
 * takes its place, as two entries with one name are refused by server-side apply.
 *
 * @example
 * ```yaml
 * {{- if not (contains "=POD_IP=" (include "keycloak.extraEnvNames" .)) }}
 * - name: POD_IP
 *   ...
 * {{- end }}
 * ```
 */
export const replaceable = (
  extraEnv: Variables,
  variable: Templated<IEnvVar> & { readonly name: string },
): Part<IEnvVar | undefined> =>
  unless<IEnvVar>(
    call("contains", `${BETWEEN}${variable.name}${BETWEEN}`, namesOf(extraEnv)),
    variable,
  );
