import {
  branchOf,
  disruptionBudgetRules,
  is,
  mustBeAtLeast,
  mustNotExceed,
  shutdownRules,
  uniqueInFleet,
  type Expression,
} from "../../generator/index.js";
import { databaseConnectionRules } from "../shared/database.js";
import { values } from "./context.js";

const { cache, database, discovery, podDisruptionBudget, probes, replicas, shutdown } = values;
const { address, port } = branchOf(discovery, "multicast");

const ownersRules = (owners: Expression<number | undefined>) =>
  [
    mustNotExceed(owners, replicas),
    mustBeAtLeast(owners, 2, is(cache.highAvailability, true)),
  ] as const;

const { ownersOf } = cache;

/** What holds between values. */
export const rules = [
  ...ownersRules(cache.owners),
  ...ownersRules(ownersOf.sessions),
  ...ownersRules(ownersOf.authenticationSessions),
  ...ownersRules(ownersOf.actionTokens),
  ...ownersRules(ownersOf.offlineSessions),
  ...ownersRules(ownersOf.clientSessions),
  ...ownersRules(ownersOf.offlineClientSessions),
  ...ownersRules(ownersOf.loginFailures),
  ...databaseConnectionRules(database),
  mustNotExceed(database.pool.minSize, database.pool.maxSize),
  mustNotExceed(database.migrationLockSeconds, probes.startup.withinSeconds),
  ...shutdownRules(shutdown, values.terminationGracePeriodSeconds),
  ...disruptionBudgetRules(podDisruptionBudget, replicas),
] as const;

/** What no two clusters of a network share. */
export const fleetRules = [uniqueInFleet({ what: "multicast address", of: [address, port] })];
