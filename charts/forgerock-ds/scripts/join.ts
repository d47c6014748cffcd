import { contract } from "../contract.js";

const { passwords, scripts } = contract.paths;
const { administration, replication } = contract.ports;

const administrator = `--adminUID admin --adminPasswordFile ${passwords}/replication-admin`;
const quietly = "--trustAll --no-prompt";

const side = (number: 1 | 2, host: string): readonly string[] => [
  `    --host${number} "${host}" --port${number} ${administration} --bindDN${number} "$MANAGER" \\`,
  `    --bindPasswordFile${number} ${passwords}/directory-manager \\`,
  `    --replicationPort${number} ${replication} --secureReplication${number} \\`,
];

/**
 * Joins the others. Replication takes over the entries and the schema; what is in cn=config, such as
 * indexes, is each server's own.
 */
export const joining: readonly string[] = [
  "# What replicates with this server must be told to both.",
  "replicate_with() {",
  "  local code=0",
  '  say "Joining the servers that $1 knows."',
  "  # It can hang, and then waits for no answer that will come.",
  "  timeout 300 dsreplication enable \\",
  ...side(1, "$1"),
  ...side(2, "$HOST"),
  `    ${administrator} --baseDN "$BASE_DN" ${quietly} 2>&1 \\`,
  "    | tee /tmp/enable.log || code=$?",
  "  # An earlier try that was cut short has told both already.",
  '  ((code == 0)) || grep --quiet "already replicated between the two" /tmp/enable.log || return "$code"',
  '  say "Taking over the data of $1."',
  "  dsreplication initialize \\",
  `    --hostSource "$1" --portSource ${administration} \\`,
  `    --hostDestination "$HOST" --portDestination ${administration} \\`,
  `    ${administrator} --baseDN "$BASE_DN" ${quietly}`,
  "}",
  "",
  "# By whichever server has the data; the first of all finds no other.",
  "join() {",
  "  local ordinal host other",
  "  while :; do",
  "    other=",
  "    for ((ordinal = 0; ordinal < 100; ordinal++)); do",
  "      host=$NAME-$ordinal.$DOMAIN",
  '      [ "$host" != "$HOST" ] && getent hosts "$host" > /dev/null || continue',
  "      other=$host",
  `      bash ${scripts}/serves.sh "$host" 2> /dev/null || continue`,
  '      replicate_with "$host"',
  "      return",
  "    done",
  '    if [ -z "$other" ]; then',
  '      say "There is no other server: this is the first."',
  "      add_units",
  "      return",
  "    fi",
  '    say "Waiting for $other to have the data."',
  "    sleep 5",
  "  done",
  "}",
];
