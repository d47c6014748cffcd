import { present, script, when } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { keepingNewest } from "./backup.js";
import { indexing } from "./indexes.js";
import { values } from "../context.js";
import { joining } from "./join.js";
import { leftBehind } from "./left.js";
import { renewing, settings } from "./settings.js";
import { roleProfile } from "./role.js";
import { space } from "./space.js";
import { marks } from "./stages.js";
import { units } from "./units.js";
import { words } from "./words.js";
import { grouping } from "./zone.js";

const { home, paths, ports } = contract;
const areNamed = present(values.zones.names);
const { instance, passwords, schema, scripts, stages } = paths;

/**
 * Sets an instance up on an empty volume and runs it. Each stage has a mark on the volume once it is
 * complete: a pod that dies in between goes on from there, and one whose volume has an instance only
 * starts it.
 */
export const run = script([
  "set -euo pipefail",
  "trap 'exit 143' TERM",
  "export LC_ALL=C MANAGER='cn=Directory Manager'",
  `PATH=${home}:${home}/bin:$PATH`,
  "umask 077",
  'say() { echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*"; }',
  ...marks,
  ...words,
  "",
  ...leftBehind,
  "",
  "if is_done joined && has_left; then",
  '  say "This server has left the others: it is set up anew, to join them again."',
  `  rm ${stages}/set-up`,
  "fi",
  "if is_done set-up; then",
  '  say "The instance was already configured."',
  "else",
  '  say "Setting up an instance for $BASE_DN."',
  "  # Whatever an earlier try has left is gone.",
  `  rm -rf ${instance} ${stages}/*`,
  `  mkdir ${instance}`,
  "  setup --cli --no-prompt --noPropertiesFile --acceptLicense --doNotStart \\",
  `    --hostname "$HOST" --ldapPort ${ports.ldap} --ldapsPort ${ports.ldaps} \\`,
  `    --adminConnectorPort ${ports.administration} --enableStartTLS --generateSelfSignedCertificate \\`,
  `    --rootUserDN "$MANAGER" --rootUserPasswordFile ${passwords}/directory-manager \\`,
  '    --backendType je --baseDN "$BASE_DN" --addBaseEntry',
  "  mark set-up",
  "fi",
  "",
  ...settings,
  "",
  `for file in ${scripts}/*.ldif ${schema}/*.ldif; do`,
  `  [ ! -e "$file" ] || cp "$file" ${instance}/config/schema/`,
  "done",
  "",
  ...roleProfile,
  "",
  ...indexing,
  "",
  ...units,
  "",
  ...joining,
  when(areNamed, ["", ...grouping]),
  "",
  ...renewing,
  "",
  ...keepingNewest,
  "",
  ...space,
  "",
  "each_minute() {",
  "  keep_newest || :",
  "  tell_space || :",
  "  build_indexes $(defined_indexes) || :",
  "}",
  "",
  'OPENDJ_JAVA_ARGS="$SERVER_JAVA_ARGS" start-ds --nodetach &',
  "server=$!",
  "# It closes its database, and ends.",
  "trap 'kill -TERM \"$server\" 2> /dev/null' TERM",
  `until bash ${scripts}/serves.sh 127.0.0.1 alive 2> /dev/null; do`,
  '  kill -0 "$server" 2> /dev/null || wait "$server"',
  "  sleep 1",
  "done",
  "build_indexes $(defined_indexes) $INDEXES",
  "if ! is_done joined; then",
  "  join",
  `  remember replication-admin ${passwords}/replication-admin`,
  "  mark joined",
  "fi",
  "renew_replication_admin",
  'say "Serving $BASE_DN."',
  "rejoin &",
  "(trap - TERM && while sleep 60; do each_minute; done) &",
  when(areNamed, "join_group &"),
  "code=0",
  'while kill -0 "$server" 2> /dev/null; do wait "$server" && code=0 || code=$?; done',
  'exit "$code"',
]);
