import { script } from "../../../generator/index.js";
import { contract } from "../contract.js";

/**
 * What the server says of its caches, on its standard output: HEALTHY, HEALTHY_REBALANCING while servers
 * take over entries of one another, DEGRADED where some have no server.
 * @see https://infinispan.org/docs/stable/titles/rest/rest.html#rest_v2_container_health_status
 */
export const health = script([
  "set -euo pipefail",
  `exec 3<> /dev/tcp/127.0.0.1/${contract.ports.management}`,
  "printf 'GET /rest/v2/container/health/status HTTP/1.0\\r\\n\\r\\n' >&3",
  "answer=$(cat <&3)",
  `echo "\${answer##*$'\\n'}"`,
]);

/** Whether the server has all of its entries. */
export const ready = script([
  `status=$(bash ${contract.paths.scripts}/health.sh)`,
  'echo "$status"',
  '[ "$status" = HEALTHY ]',
]);

/** A server that leaves while others take over entries may take the last copy of some along. */
export const leave = script([
  `until bash ${contract.paths.scripts}/ready.sh; do`,
  '  if [ "$SECONDS" -ge "$1" ]; then',
  '    echo "Leaving all the same after $1 seconds."',
  "    exit",
  "  fi",
  "  sleep 1",
  "done",
]);
