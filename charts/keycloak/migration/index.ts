import type { Migration } from "../../../generator/index.js";
import { bitnami } from "./bitnami.js";
import { cloudpirates } from "./cloudpirates.js";
import { codecentric } from "./codecentric.js";
import { keycloakx } from "./keycloakx.js";
import { wildfly } from "./wildfly.js";

/** The charts of Keycloak that people come from. */
export const migrations: readonly Migration[] = [
  bitnami,
  keycloakx,
  codecentric,
  cloudpirates,
  wildfly,
];
