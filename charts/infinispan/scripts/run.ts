import { demandedFiles, isOtherBranch, script, when } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { mountedCertificate, mountedCredentials, values } from "../context.js";

const { certificate, configuration, credentials, root, scripts } = contract.paths;

/**
 * Writes what the server reads at its start, and becomes it. Its realm is a file of properties, in which
 * a backslash makes any character a plain one.
 * @see https://infinispan.org/docs/stable/titles/security/security.html#property-realms_security-realms
 */
export const run = script([
  "set -euo pipefail",
  "umask 077",
  'say() { echo "$1" >&2; }',
  ...demandedFiles(mountedCredentials, mountedCertificate),
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
  when<string>(
    isOtherBranch(values.tls, "none"),
    `cat ${certificate}/tls.crt ${certificate}/tls.key > ${root}/conf/server.pem`,
  ),
  `exec bash ${contract.home}/bin/server.sh "$@"`,
]);
