import type { Breakage } from "./harness/breakage.js";
import { argoCdBreakages } from "./argo-cd/breakages.js";
import { forgerockDsBreakages } from "./forgerock-ds/breakages.js";
import { keycloakBreakages } from "./keycloak/breakages.js";
import { postgresqlBreakages } from "./postgresql/breakages.js";

/** Ways to break the packaged charts, of every room. */
export const breakages: Readonly<Record<string, Breakage>> = {
  ...argoCdBreakages,
  ...forgerockDsBreakages,
  ...keycloakBreakages,
  ...postgresqlBreakages,
};
