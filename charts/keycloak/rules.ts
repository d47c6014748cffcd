import {
  branchOf,
  disruptionBudgetRules,
  is,
  isSet,
  moreThan,
  mustBeAtLeast,
  mustNotExceed,
  requires,
  shutdownRules,
  uniqueInFleet,
} from "../../generator/index.js";
import { databaseConnectionRules } from "../shared/database.js";
import { values } from "./context.js";

const { database, hostname, http, podDisruptionBudget, shutdown, tls } = values;
const { owners } = branchOf(values.cache, "volatile");
const { address, port } = branchOf(values.discovery, "multicast");

/** What holds between values. */
export const rules = [
  mustNotExceed(owners, values.replicas),
  mustBeAtLeast(owners, 2, moreThan(values.replicas, 1)),
  ...databaseConnectionRules(database),
  mustNotExceed(database.pool.minSize, database.pool.maxSize),
  mustNotExceed(database.pool.initialSize, database.pool.maxSize),
  requires(isSet(hostname.admin), isSet(hostname.url)),
  requires(is(hostname.backchannelDynamic, true), isSet(hostname.url)),
  requires(is(http.enabled, false), is(tls.enabled, true)),
  requires(isSet(database.tls.trustStore.secretName), is(database.tls.mode, "verify-server")),
  ...shutdownRules(shutdown, values.terminationGracePeriodSeconds),
  ...disruptionBudgetRules(podDisruptionBudget, values.replicas),
] as const;

/** What holds between the clusters of a network. */
export const fleetRules = [
  uniqueInFleet({ what: "multicast address", of: [address, port] }),
] as const;
