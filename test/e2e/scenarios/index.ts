import type { Scenario } from "../scenario.js";
import { dnsPing } from "./dns-ping.js";
import { jdbcPing } from "./jdbc-ping.js";
import { mistaken } from "./mistakes.js";
import { multicast } from "./multicast.js";
import { wildfly } from "./wildfly.js";
import { wildflyMulticast } from "./wildfly-multicast.js";

export const scenarios: readonly Scenario[] = [
  jdbcPing,
  dnsPing,
  multicast,
  mistaken,
  wildfly,
  wildflyMulticast,
];
