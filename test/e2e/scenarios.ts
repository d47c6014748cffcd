import type { Scenario } from "./harness/scenario.js";
import { dnsPing } from "./keycloak/scenarios/dns-ping.js";
import { keycloakGate, wildflyGate } from "./keycloak/scenarios/gate.js";
import { jdbcPing } from "./keycloak/scenarios/jdbc-ping.js";
import { mistaken } from "./keycloak/scenarios/mistakes.js";
import { multicast } from "./keycloak/scenarios/multicast.js";
import { wildflyMulticast } from "./keycloak/scenarios/wildfly-multicast.js";
import { wildfly } from "./keycloak/scenarios/wildfly.js";

/** Every scenario, those of the gate first. */
export const scenarios: readonly Scenario[] = [
  keycloakGate,
  wildflyGate,
  jdbcPing,
  dnsPing,
  multicast,
  mistaken,
  wildfly,
  wildflyMulticast,
];
