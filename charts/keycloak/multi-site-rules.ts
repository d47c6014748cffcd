import {
  branchOf,
  equals,
  hasItem,
  must,
  not,
  present,
  vaultAgentRules,
} from "../../generator/index.js";
import { administrator, certificate, databaseUser, remoteCacheUser, values } from "./context.js";

const { cache, discovery, features, multiSite } = values;
const { sessionsMaxCount, clientSessionsMaxCount } = branchOf(cache, "persistent");
const when = multiSite.enabled;

/** What says something of a cluster that the nodes of several sites are not. */
const withoutEffect = [
  sessionsMaxCount,
  clientSessionsMaxCount,
  cache.maxCount.offlineSessions,
  cache.maxCount.offlineClientSessions,
] as const;

/** What several sites need, and what is without effect beside them. */
export const multiSiteRules = [
  must(present(multiSite.host), { when }),
  must(equals(discovery.protocol, "jdbc-ping"), { when }),
  // The server keeps them in the database then, whatever is turned off: MultiSiteUtils of Keycloak 26.7.
  must(equals(cache.sessions, "persistent"), { when }),
  ...withoutEffect.map((value) => must(not(present(value)), { when })),
  must(not(hasItem(features.enabled, "multi-site")), { when }),
  must(not(hasItem(features.disabled, "multi-site")), { when }),
  ...[databaseUser.source, administrator.source, certificate].flatMap((one) =>
    vaultAgentRules(one, remoteCacheUser),
  ),
] as const;
