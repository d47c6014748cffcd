import {
  atLeast,
  atMost,
  both,
  autoscalingRules,
  branchOf,
  credentialsRules,
  differs,
  disruptionBudgetRules,
  equals,
  extraRules,
  fixedReplicas,
  greater,
  isOtherBranch,
  must,
  nameResolutionRules,
  podMetadataRules,
  not,
  nothingInBoth,
  ofNodes,
  orElse,
  present,
  resourceRules,
  sameInSites,
  serviceAccountRules,
  serviceRules,
  shutdownRules,
  statefulSetRules,
  uniqueInFleet,
  vaultAgentRules,
  zoneRules,
} from "../../generator/index.js";
import { databaseWaitRules } from "../shared/database-wait.js";
import { databaseConnectionRules } from "../shared/database.js";
import { embeddedDatabaseRules } from "../shared/embedded-database.js";
import { monitoringRules } from "./monitoring/rules.js";
import { administrator, appVersion, certificate, databaseUser, values } from "./context.js";
import { contentRules } from "./content-rules.js";
import { multiSiteRules } from "./multi-site-rules.js";
import { exposureRules } from "./exposure-rules.js";

const { database, features, hostname, http, image, multiSite, podDisruptionBudget, proxy } = values;
const { service, shutdown, tls } = values;
const { owners } = branchOf(values.cache, "volatile");
const { address, port } = branchOf(values.discovery, "multicast");

/** What holds between values. */
export const rules = [
  ...autoscalingRules(values),
  ...ofNodes(values, (nodes, where) => must(atMost(owners, nodes), { where })),
  must(atLeast(owners, 2), {
    when: greater(fixedReplicas(values.replicas), 1),
    where: not(values.autoscaling.enabled),
  }),
  must(atLeast(owners, 2), { when: values.autoscaling.enabled }),
  ...databaseConnectionRules(database),
  ...embeddedDatabaseRules(database),
  ...credentialsRules(values.bootstrapAdmin),
  ...databaseWaitRules(database),
  ...vaultAgentRules(databaseUser.source, administrator.source),
  ...vaultAgentRules(databaseUser.source, certificate),
  ...vaultAgentRules(administrator.source, certificate),
  ...multiSiteRules,
  must(atMost(database.pool.minSize, database.pool.maxSize)),
  must(atMost(database.pool.initialSize, database.pool.maxSize)),
  must(present(hostname.url), { when: present(hostname.admin) }),
  must(present(hostname.url), { when: hostname.backchannelDynamic }),
  must(present(proxy.headers), { when: present(proxy.trustedAddresses) }),
  must(tls.enabled, { when: not(http.enabled) }),
  must(http.enabled, { when: values.helmTest.enabled }),
  must(tls.enabled, { when: present(branchOf(tls, "existingSecret").secretName) }),
  must(tls.enabled, { when: isOtherBranch(tls, "existingSecret") }),
  must(differs(service.httpPort, service.httpsPort), { when: both(http.enabled, tls.enabled) }),
  must(equals(database.tls.mode, "verify-server"), {
    when: present(database.tls.trustStore.secretName),
  }),
  nothingInBoth(features.enabled, features.disabled),
  ...contentRules,
  ...exposureRules,
  ...serviceRules(service, [service.httpNodePort, service.httpsNodePort], values),
  ...serviceAccountRules(values.serviceAccount, values),
  ...statefulSetRules(values.statefulSet, values),
  ...podMetadataRules(values),
  ...monitoringRules,
  ...nameResolutionRules(values),
  ...resourceRules(values.resources, "750Mi"),
  ...extraRules(values),
  ...shutdownRules(shutdown, values.terminationGracePeriodSeconds),
  ...disruptionBudgetRules(podDisruptionBudget, values),
  ...zoneRules(values),
] as const;

/** What holds between the clusters of a network, and those of several sites. */
export const fleetRules = [
  uniqueInFleet({ what: "multicast address", of: [address, port] }),
  sameInSites({
    what: "Keycloak version",
    of: [orElse(image.tag, appVersion)],
    when: multiSite.enabled,
    unless: image.digest,
  }),
] as const;
