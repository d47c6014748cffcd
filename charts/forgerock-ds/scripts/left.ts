import { contract } from "../contract.js";

const { instance } = contract.paths;
const config = `${instance}/config/config.ldif`;

/**
 * Whether this server was taken out of the topology by the Job of a scale-down, which leaves it
 * read-only and without replication: nobody who has not left is both.
 */
export const leftBehind: readonly string[] = [
  "has_left() {",
  `  grep -q '^ds-cfg-writability-mode: internal-only' ${config} &&`,
  `    ! grep -q '^objectClass: ds-cfg-replication-domain' ${config}`,
  "}",
  "",
  "# The pod of a server that has left is gone within minutes, unless the upgrade has failed.",
  "rejoin() {",
  "  until has_left; do sleep 60; done",
  "  sleep 600",
  '  say "This server has left the others and is still here: it starts anew, to join them again."',
  '  kill -TERM "$server"',
  "}",
];
