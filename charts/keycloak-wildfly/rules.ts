import {
  alertRules,
  atLeast,
  atMost,
  autoscalingRules,
  binaryKeyRules,
  branchOf,
  credentialsRules,
  dashboardRules,
  disruptionBudgetRules,
  extraRules,
  isOtherBranch,
  httpRouteRules,
  ingressRules,
  monitorRules,
  must,
  nameResolutionRules,
  ofNodes,
  orElse,
  openShiftRouteRules,
  podMetadataRules,
  present,
  resourceRules,
  sameInSites,
  serviceAccountRules,
  serviceRules,
  shutdownRules,
  statefulSetRules,
  uniqueInFleet,
  uniqueInSites,
  vaultAgentRules,
  type Expression,
  zoneRules,
} from "../../generator/index.js";
import { consoleIngressRules } from "../shared/console-ingress.js";
import { databaseWaitRules } from "../shared/database-wait.js";
import { databaseConnectionRules } from "../shared/database.js";
import { embeddedDatabaseRules } from "../shared/embedded-database.js";
import {
  administrator,
  appVersion,
  databaseUser,
  isAuthenticated,
  remoteCacheUser,
  shared,
  values,
} from "./context.js";

const {
  cache,
  consoleIngress,
  crossDatacenter,
  database,
  discovery,
  hostname,
  httpRoute,
  image,
  ingress,
} = values;
const { metrics, podDisruptionBudget, probes, proxy, route, shutdown } = values;
const { address, port } = branchOf(discovery, "multicast");

const ownersRules = (owners: Expression<number | undefined>) =>
  [
    ...ofNodes(values, (nodes, where) => must(atMost(owners, nodes), { where })),
    must(atLeast(owners, 2), { when: cache.highAvailability }),
    // Nodes that leave as the load falls would take with them what they alone held.
    must(atLeast(owners, 2), { when: values.autoscaling.enabled }),
  ] as const;

const { ownersOf } = cache;

/** What holds between values. */
export const rules = [
  ...autoscalingRules(values),
  ...ownersRules(cache.owners),
  ...ownersRules(ownersOf.sessions),
  ...ownersRules(ownersOf.authenticationSessions),
  ...ownersRules(ownersOf.actionTokens),
  ...ownersRules(ownersOf.offlineSessions),
  ...ownersRules(ownersOf.clientSessions),
  ...ownersRules(ownersOf.offlineClientSessions),
  ...ownersRules(ownersOf.loginFailures),
  ...databaseConnectionRules(database),
  ...embeddedDatabaseRules(database),
  ...credentialsRules(values.bootstrapAdmin),
  ...databaseWaitRules(database),
  ...vaultAgentRules(databaseUser.source, administrator.source),
  ...vaultAgentRules(databaseUser.source, shared),
  ...vaultAgentRules(administrator.source, shared),
  ...[databaseUser.source, administrator.source, shared].flatMap((one) =>
    vaultAgentRules(one, remoteCacheUser),
  ),
  must(present(crossDatacenter.site), { when: crossDatacenter.enabled }),
  must(present(crossDatacenter.host), { when: crossDatacenter.enabled }),
  must(crossDatacenter.enabled, { when: isOtherBranch(crossDatacenter.tls, "none") }),
  ...binaryKeyRules(shared),
  must(isAuthenticated, { when: isOtherBranch(values.jgroups.secret, "existingSecret") }),
  must(atMost(database.pool.minSize, database.pool.maxSize)),
  must(atMost(database.migrationLockSeconds, probes.startup.withinSeconds)),
  must(present(hostname.frontendUrl), { when: present(hostname.adminUrl) }),
  must(proxy.addressForwarding, { when: ingress.enabled }),
  must(proxy.addressForwarding, { when: consoleIngress.enabled }),
  must(proxy.addressForwarding, { when: httpRoute.enabled }),
  must(proxy.addressForwarding, { when: route.enabled }),
  ...ingressRules(ingress, hostname.frontendUrl, values),
  ...consoleIngressRules(consoleIngress, hostname.adminUrl, values),
  ...httpRouteRules(httpRoute, values),
  ...openShiftRouteRules(route, hostname.frontendUrl, values),
  ...serviceRules(values.service, [values.service.httpNodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...statefulSetRules(values.statefulSet, values),
  ...podMetadataRules(values),
  must(metrics.enabled, { when: metrics.rules.enabled }),
  must(metrics.enabled, { when: metrics.dashboard.enabled }),
  ...monitorRules(metrics, values),
  ...alertRules(metrics.rules, values),
  ...dashboardRules(metrics.dashboard, values),
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "750Mi"),
  ...extraRules(values),
  ...shutdownRules(shutdown, values.terminationGracePeriodSeconds),
  ...disruptionBudgetRules(podDisruptionBudget, values),
  ...zoneRules(values),
] as const;

/** What no two clusters of a network share, and what holds between those of several sites. */
export const fleetRules = [
  uniqueInFleet({ what: "multicast address", of: [address, port] }),
  uniqueInSites({
    what: "Keycloak site",
    of: [crossDatacenter.site],
    when: crossDatacenter.enabled,
  }),
  sameInSites({
    what: "Keycloak version",
    of: [orElse(image.tag, appVersion)],
    when: crossDatacenter.enabled,
    unless: image.digest,
  }),
];
