import { script, when, type Items } from "../../../generator/index.js";
import { values } from "../context.js";
import { accessLines } from "./access.js";
import { cacheLines } from "./caches.js";
import { crossDatacenterLines } from "./cross-datacenter.js";
import { databaseLines, migrationLockLines } from "./database.js";
import { discoveryLines } from "./discovery.js";
import { loggingLines } from "./logging.js";
import { securityLines } from "./security.js";

const chapter = (title: string, lines: Items<string>): Items<string> => [
  "",
  `# ${title}`,
  ...lines,
];

/** What the chart changes in standalone-ha.xml, for jboss-cli; it stops at the first line that fails. */
export const configureScript = script([
  "embed-server --server-config=standalone-ha.xml --std-out=echo",
  ...chapter("Database", databaseLines),
  ...chapter("Migration: the lock that nodes wait for", migrationLockLines),
  ...chapter("Discovery: how nodes find each other", discoveryLines),
  ...chapter("Authentication and encryption of nodes", securityLines),
  ...chapter("Caches: nodes that hold each entry", cacheLines),
  when<readonly string[]>(
    values.crossDatacenter.enabled,
    chapter("Cross-datacenter replication: what Infinispan keeps", crossDatacenterLines),
  ),
  ...chapter("Access", accessLines),
  ...chapter("Log", loggingLines),
  "",
  "stop-embedded-server",
]);
