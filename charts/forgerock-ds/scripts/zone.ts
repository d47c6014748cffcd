import { contract } from "../contract.js";

const { paths, ports } = contract;
const provider = '--provider-name "Multimaster Synchronization"';
const config = `${paths.instance}/config/config.ldif`;

/**
 * The replication group of the server's zone: servers of one group prefer each other. Its number is
 * the place of the zone among zones.names, which is the same everywhere without a word between
 * servers. Nothing of it is there before two servers have joined, so that the first waits for that.
 */
export const grouping: readonly string[] = [
  "# Servers of a zone are a group of replication, and prefer each other.",
  "join_group() {",
  "  local number=0 name",
  "  for name in $ZONES; do",
  "    number=$((number + 1))",
  '    [ "$name" != "$ZONE" ] || break',
  "  done",
  '  if [ "$name" != "$ZONE" ]; then',
  `    say "The pod's labels do not tell its zone: it joins no group. Kubernetes 1.35 tells it."`,
  "    return",
  "  fi",
  "  # Without another server there are no domains yet: of the base DN, of who is there, of the schema.",
  `  until [ "$(grep -c "^objectClass: ds-cfg-replication-domain$" ${config})" -ge 3 ]; do`,
  "    sleep 5",
  "  done",
  `  if [ "$(grep -c "^ds-cfg-group-id: $number$" ${config})" -lt 4 ]; then`,
  '    until set_group "$number"; do sleep 10; done',
  "  fi",
  '  say "The server is in group $number of replication, that of the zone $ZONE."',
  "}",
  "",
  "set_group() {",
  `  dsconfig --hostname localhost --port ${ports.administration} --bindDN "$MANAGER" \\`,
  `    --bindPasswordFile ${paths.passwords}/directory-manager --trustAll --no-prompt --batch << END > /dev/null`,
  ...["cn=admin data", "cn=schema", "$BASE_DN"].map(
    (domain) =>
      `set-replication-domain-prop ${provider} --domain-name "${domain}" --set group-id:$1`,
  ),
  `set-replication-server-prop ${provider} --set group-id:$1`,
  "END",
  "}",
];
