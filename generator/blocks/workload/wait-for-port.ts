import type { IContainer } from "kubernetes-models/v1/Container";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { Expression } from "../../expression/expression.js";
import { asString } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { script } from "../../language/parts.js";
import type { Items, Templated } from "../../language/templated.js";
import { boolean, group, integer } from "../../model/index.js";

/** @param what the server that is waited for, such as `database` */
export const waitField = (what: string) =>
  group(
    { description: `An init container that waits for the ${what}.` },
    {
      enabled: boolean({
        description: `Whether pods wait until the ${what} takes connections. The log of the init container says how each try went.`,
        default: false,
      }),
      timeoutSeconds: integer({
        description: "Time after which the container gives up; Kubernetes then starts it again.",
        unit: "seconds",
        minimum: 1,
        maximum: 86400,
        default: 300,
      }),
    },
  );

/**
 * Bash connects by itself, to every address of a name in turn: images of servers have no other tool.
 * @see https://www.gnu.org/software/bash/manual/html_node/Redirections.html
 */
const waitScript = (what: string) =>
  script([
    "trap 'exit 143' TERM",
    "host=$1 port=$2 patience=$3",
    `until reason=$(timeout 5 bash -c 'exec 3<> "/dev/tcp/$0/$1"' "$host" "$port" 2>&1); do`,
    "  reason=${reason%%$'\\n'*}",
    "  reason=${reason##*: }",
    `  echo "Waiting for the ${what} at $host:$port: \${reason:-no answer}"`,
    '  if [ "$SECONDS" -ge "$patience" ]; then',
    `    echo "The ${what} at $host:$port took no connection in $patience seconds." >&2`,
    "    exit 1",
    "  fi",
    "  sleep 2",
    "done",
    `echo "The ${what} at $host:$port takes connections."`,
  ]);

export interface Awaited {
  /** What it is, as in `wait-for-<what>`, the container's name. */
  readonly what: string;
  readonly host: Expression<string>;
  readonly port: Expression<string>;
}

/** What the container has of the server's. */
export interface ServersOwn {
  readonly image: Expression<string>;
  readonly imagePullPolicy: Expression<NonNullable<IContainer["imagePullPolicy"]>>;
  /** Variables that host and port refer to, as `$(…)`. */
  readonly env?: Items<IEnvVar>;
  readonly securityContext: Expression<NonNullable<IContainer["securityContext"]>>;
  readonly resources: Expression<NonNullable<IContainer["resources"]>>;
}

/** The container, whose image has bash and the core utilities. */
export const waitForPort = (
  { timeoutSeconds }: Pick<Reference<ReturnType<typeof waitField>>, "timeoutSeconds">,
  { what, host, port }: Awaited,
  { image, imagePullPolicy, env, securityContext, resources }: ServersOwn,
): Templated<IContainer> => ({
  name: `wait-for-${what}`,
  image,
  imagePullPolicy,
  command: ["bash", "-c", waitScript(what)],
  args: [`wait-for-${what}`, host, port, asString(timeoutSeconds)],
  ...(env && { env }),
  securityContext,
  resources,
});
