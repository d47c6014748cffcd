import { script, when } from "../../../generator/index.js";
import { paths, values } from "../context.js";
import { readFiles } from "../resources/files.js";
import { hasUserScripts } from "../resources/volumes.js";

/**
 * Run before the server starts, on a fresh copy of the image's standalone: the chart's script, the
 * user's in the order of their names, then the first administrator. jboss-cli says on its standard
 * output which command failed and why.
 */
export const runScripts = script([
  "set -eu",
  ...readFiles,
  "# Whatever an earlier try has changed is gone.",
  `rm -rf ${paths.configured}/*`,
  `cp -r ${paths.base}/. ${paths.configured}`,
  "run() {",
  '  echo "Running $1"',
  `  ${paths.home}/bin/jboss-cli.sh --echo-command --no-color-output --file="$1" && return`,
  '  echo "$1 failed at the last command above; the server is not started." >&2',
  "  exit 1",
  "}",
  `run ${paths.chartScripts}/configure.cli`,
  when<readonly string[]>(hasUserScripts, [
    `for script in ${paths.userScripts}/*.cli; do`,
    '  [ ! -e "$script" ] || run "$script"',
    "done",
  ]),
  when<readonly string[]>(values.bootstrapAdmin.enabled, [
    "# What add-user-keycloak.sh writes, which takes no password with spaces or quotes.",
    "quoted() {",
    "  local text=${1//\\\\/\\\\\\\\}",
    `  printf '"%s"' "\${text//\\"/\\\\\\"}"`,
    "}",
    "umask 077",
    `printf '[{"realm":"master","users":[{"username":%s,"enabled":true,"credentials":[{"type":"password","value":%s}],"realmRoles":["admin"]}]}]' \\`,
    `  "$(quoted "$ADMIN_USERNAME")" "$(quoted "$ADMIN_PASSWORD")" \\`,
    `  > ${paths.configured}/configuration/keycloak-add-user.json`,
  ]),
]);
