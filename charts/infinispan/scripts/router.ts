import { demandedFiles, script } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { mountedStores } from "../context.js";
import { transportMount } from "../secrets.js";

const { transport } = contract.paths;
const { files } = transportMount;

/** The gossip router of JGroups. */
export const routerCommand = [
  "java",
  "-XX:MaxRAMPercentage=50",
  "-cp",
  `${contract.home}/lib/*`,
  "org.jgroups.stack.GossipRouter",
  "-port",
  String(contract.ports.router),
] as const;

const java = routerCommand.map((word) => (word.includes("*") ? `'${word}'` : word)).join(" ");

/** The same with TLS, for whom it knows. */
export const router = script([
  "set -euo pipefail",
  'say() { echo "$1" >&2; }',
  ...demandedFiles(mountedStores),
  `password=$(<${transport}/${files.password})`,
  `exec ${java} \\`,
  "  -tls_protocol TLSv1.3 -tls_client_auth need \\",
  `  -tls_keystore_type PKCS12 -tls_keystore_path ${transport}/${files.keystore} \\`,
  '  -tls_keystore_password "$password" \\',
  `  -tls_truststore_type PKCS12 -tls_truststore_path ${transport}/${files.truststore} \\`,
  '  -tls_truststore_password "$password"',
]);
