import { SKIPPED, demandedFiles, script } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { mounted } from "../context.js";

const { home, paths, ports } = contract;

/** Seconds that a backup may take. */
const PATIENCE = 3600;

/** How the tools reach the server that is at hand, without an instance of their own. */
const there = [
  '--hostname "$host"',
  `--port ${ports.administration} --useSSL --trustAll`,
  "--bindDN 'cn=Directory Manager'",
  `--bindPasswordFile ${paths.passwords}/directory-manager`,
].join(" ");

/**
 * Has each server copy its database onto its own volume while it runs, ahead of a snapshot: a task,
 * which the server is given by LDAP. A server that does not is left out, and the others are taken.
 */
export const backup = script([
  "set -uo pipefail",
  "trap 'exit 143' TERM",
  "export LC_ALL=C",
  'say() { echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*"; }',
  ...demandedFiles(mounted.manager),
  "stamp=$(date -u +%Y%m%d-%H%M%S)",
  'task="ds-task-id=snapshot-$stamp,cn=Scheduled Tasks,cn=tasks"',
  "",
  "# The task's entry as the server at hand has it.",
  "task() {",
  `  ${home}/bin/ldapsearch ${there} \\`,
  '    --baseDN "$task" --searchScope base "(objectClass=*)" ds-task-state ds-task-log-message',
  "}",
  "",
  "# back_up HOST: everything that the server there has.",
  "back_up() {",
  "  local host=$1 end=$((SECONDS + " + String(PATIENCE) + ")) entry state",
  `  ${home}/bin/ldapmodify ${there} --defaultAdd << EOF || return`,
  "dn: $task",
  "objectClass: top",
  "objectClass: ds-task",
  "objectClass: ds-task-backup",
  "ds-task-id: snapshot-$stamp",
  "ds-task-class-name: org.opends.server.tasks.BackupTask",
  `ds-backup-directory-path: ${paths.backups}/$stamp`,
  "ds-task-backup-all: TRUE",
  "ds-task-backup-compress: TRUE",
  "EOF",
  '  while [ "$SECONDS" -lt "$end" ]; do',
  "    entry=$(task) || return",
  "    state=${entry#*ds-task-state: }",
  "    case ${state%%$'\\n'*} in",
  "      COMPLETED_SUCCESSFULLY) return 0 ;;",
  "      RUNNING | UNSCHEDULED | WAITING_*) sleep 2 ;;",
  '      *) echo "$entry" >&2 && return 1 ;;',
  "    esac",
  "  done",
  `  say "Not complete after ${PATIENCE} seconds" >&2`,
  "  return 1",
  "}",
  "",
  `mkdir -p ${SKIPPED}`,
  "for ((ordinal = 0; ordinal < COUNT; ordinal++)); do",
  '  say "Backup of $NAME-$ordinal"',
  '  back_up "$NAME-$ordinal.$DOMAIN" && continue',
  '  say "No backup of $NAME-$ordinal: its volume is not taken." >&2',
  `  : > "${SKIPPED}/$ordinal"`,
  "done",
]);

/** A server's own share: of the backups on its volume, the newest that is complete stays. */
export const keepingNewest: readonly string[] = [
  "# Backups for snapshots: the newest that is complete stays, and what is newer.",
  "keep_newest() {",
  "  local folder complete=",
  `  for folder in $(ls -r ${paths.backups} 2> /dev/null); do`,
  `    if [ -n "$complete" ]; then rm -rf "${paths.backups}/$folder"; fi`,
  "    # The tasks are the last that a server copies.",
  `    [ ! -e "${paths.backups}/$folder/tasks/backup.info" ] || complete=$folder`,
  "  done",
  "}",
];
