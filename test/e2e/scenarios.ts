import { argoCdCharts } from "./argo-cd/charts.js";
import { argoCdFleet } from "./argo-cd/fleet.js";
import { argoCdHooks } from "./argo-cd/hooks.js";
import { argoCdGate } from "./argo-cd/scenario.js";
import { argoCdSet } from "./argo-cd/set.js";
import { forgerockAmJob } from "./forgerock-am/killed-job.js";
import { forgerockAmLoad } from "./forgerock-am/load.js";
import { forgerockAm, forgerockGate } from "./forgerock-am/scenario.js";
import { forgerockUpgrade } from "./forgerock-am/upgrade.js";
import { forgerockDsAccessManager } from "./forgerock-ds/access-manager.js";
import type { Scenario } from "./harness/scenario.js";
import { crossDatacenterFaults } from "./infinispan/cross-datacenter-faults.js";
import { crossDatacenterTls } from "./infinispan/cross-datacenter-tls.js";
import { crossDatacenterGate } from "./infinispan/cross-datacenter.js";
import { multiSite } from "./infinispan/multi-site.js";
import { dnsPing } from "./keycloak/scenarios/dns-ping.js";
import { exposure } from "./keycloak/scenarios/exposure.js";
import { keycloakGate, wildflyGate } from "./keycloak/scenarios/gate.js";
import { embeddedDatabase } from "./keycloak/scenarios/embedded-database.js";
import { infinispanFaults } from "./infinispan/scenario.js";
import { infinispanSecurity } from "./infinispan/security.js";
import { jdbcPing } from "./keycloak/scenarios/jdbc-ping.js";
import { mistaken } from "./keycloak/scenarios/mistakes.js";
import { monitoring } from "./keycloak/scenarios/monitoring.js";
import { multicast } from "./keycloak/scenarios/multicast.js";
import { scaling } from "./keycloak/scenarios/scaling.js";
import { updates } from "./keycloak/scenarios/updates.js";
import { wildflyMulticast } from "./keycloak/scenarios/wildfly-multicast.js";
import { wildflyToQuarkus } from "./keycloak/scenarios/wildfly-to-quarkus.js";
import { wildfly } from "./keycloak/scenarios/wildfly.js";
import { forgerockDsScaling } from "./forgerock-ds/scaling.js";
import { forgerockDsRestore } from "./forgerock-ds/restore.js";
import { forgerockDsGate } from "./forgerock-ds/scenario.js";
import { forgerockDsStages } from "./forgerock-ds/stages.js";
import { forgerockDsLoad } from "./forgerock-ds/under-load.js";
import { forgerockDsMistakes } from "./forgerock-ds/mistakes.js";
import { forgerockDsSecurity } from "./forgerock-ds/security.js";
import { forgerockDsZones } from "./forgerock-ds/zones.js";
import { postgresqlGate } from "./postgresql/scenario.js";
import { externalSecrets } from "./vault/external-secrets.js";
import { vaultForgerock } from "./vault/forgerock.js";
import { vault } from "./vault/scenario.js";

/** Every scenario, those of the gate first. */
export const scenarios: readonly Scenario[] = [
  keycloakGate,
  wildflyGate,
  postgresqlGate,
  forgerockDsGate,
  forgerockGate,
  argoCdGate,
  crossDatacenterGate,
  multiSite,
  jdbcPing,
  dnsPing,
  multicast,
  mistaken,
  embeddedDatabase,
  exposure,
  monitoring,
  scaling,
  updates,
  wildfly,
  wildflyMulticast,
  wildflyToQuarkus,
  forgerockDsStages,
  forgerockDsScaling,
  forgerockDsLoad,
  forgerockDsSecurity,
  forgerockDsRestore,
  forgerockDsMistakes,
  forgerockDsZones,
  forgerockDsAccessManager,
  forgerockAm,
  vault,
  vaultForgerock,
  externalSecrets,
  forgerockAmLoad,
  forgerockAmJob,
  forgerockUpgrade,
  argoCdCharts,
  argoCdFleet,
  argoCdSet,
  argoCdHooks,
  infinispanFaults,
  infinispanSecurity,
  crossDatacenterFaults,
  crossDatacenterTls,
];
