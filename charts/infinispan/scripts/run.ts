import {
  demandedFiles,
  each,
  isOtherBranch,
  property,
  script,
  text,
  when,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import {
  hasUsers,
  isTransportTls,
  mountedCertificate,
  mountedCredentials,
  mountedPasswords,
  mountedStores,
  values,
} from "../context.js";

const { certificate, configuration, credentials, root, scripts, transport, users } = contract.paths;

interface Account {
  readonly username: string;
  readonly groups: readonly string[];
}

const addedUsers = when<readonly string[]>(hasUsers, [
  "# add_user NAME: with its roles; the password is behind the name and '=' in a line of the file.",
  "add_user() {",
  "  local line",
  `  if [ "$1" = "$(<${credentials}/username)" ]; then`,
  '    say "The user $1 of users.accounts is that of secret already: give it another name."',
  "    exit 1",
  "  fi",
  '  while IFS= read -r line || [ -n "$line" ]; do',
  '    if [[ $line = "$1"=?* ]]; then',
  '      password=$(escaped "${line#*=}")',
  `      printf '%s=%s\\n' "$(escaped "$1")" "$password" >> ${root}/conf/users.properties`,
  `      printf '%s=%s\\n' "$(escaped "$1")" "\${roles%,}" >> ${root}/conf/groups.properties`,
  "      return",
  "    fi",
  `  done < ${users}/passwords`,
  '  say "There is no line $1=PASSWORD in the file of users.secret. Add it, and delete the pod."',
  "  exit 1",
  "}",
  each<Account, string>(values.users.accounts, (one) => [
    "roles=",
    each<string, string>(property(one, "groups"), (role) => text`roles+=${role},`),
    text`add_user ${property(one, "username")}`,
  ]),
]);

/**
 * Writes what the server reads at its start, and becomes it. Its realm is a file of properties, in which
 * a backslash makes any character a plain one.
 * @see https://infinispan.org/docs/stable/titles/security/security.html#property-realms_security-realms
 */
export const run = script([
  "set -euo pipefail",
  "umask 077",
  'say() { echo "$1" >&2; }',
  ...demandedFiles(mountedCredentials, mountedPasswords, mountedCertificate, mountedStores),
  "# escaped TEXT: as a file of properties has it.",
  "escaped() {",
  "  local text=$1 i character",
  "  for ((i = 0; i < ${#text}; i++)); do",
  "    character=${text:i:1}",
  "    case $character in",
  "      [A-Za-z0-9]) printf '%s' \"$character\" ;;",
  "      $'\\n') say \"The user name and the password are one line each.\" && exit 1 ;;",
  "      *) printf '\\\\%s' \"$character\" ;;",
  "    esac",
  "  done",
  "}",
  `username=$(escaped "$(<${credentials}/username)")`,
  `password=$(escaped "$(<${credentials}/password)")`,
  `mkdir -p ${root}/conf ${root}/lib ${root}/log`,
  `cp ${configuration}/* ${scripts}/log4j2.xml ${root}/conf/`,
  'printf \'#$REALM_NAME=default$\\n#$ALGORITHM=clear$\\n%s=%s\\n\' "$username" "$password" \\',
  `  > ${root}/conf/users.properties`,
  `printf '%s=admin\\n' "$username" > ${root}/conf/groups.properties`,
  addedUsers,
  when<string>(
    isOtherBranch(values.tls, "none"),
    `cat ${certificate}/tls.crt ${certificate}/tls.key > ${root}/conf/server.pem`,
  ),
  when<string>(
    isTransportTls,
    `TRANSPORT_PASSWORD=$(<${transport}/password) && export TRANSPORT_PASSWORD`,
  ),
  `exec bash ${contract.home}/bin/server.sh "$@"`,
]);
