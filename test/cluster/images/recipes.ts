import { argoCd } from "./argo-cd.js";
import { busybox } from "./busybox.js";
import { configCli } from "./config-cli.js";
import { infinispan } from "./infinispan.js";
import { keycloak, optimized } from "./keycloak.js";
import { kubectl } from "./kubectl.js";
import { keycloakWildfly } from "./keycloak-wildfly.js";
import { metricsServer } from "./metrics-server.js";
import { openam } from "./openam.js";
import { opendj } from "./opendj.js";
import { postgres } from "./postgres.js";
import { prometheus } from "./prometheus.js";
import type { Recipe } from "./recipe.js";
import { redis } from "./redis.js";
import { traefik } from "./traefik.js";
import { vault } from "./vault.js";

export const recipes = {
  "argo-cd": argoCd,
  busybox,
  infinispan,
  keycloak,
  "keycloak-optimized": optimized("optimized"),
  "keycloak-optimized-volatile": optimized("optimized-volatile", [
    "--features-disabled=persistent-user-sessions",
  ]),
  "keycloak-optimized-multi-site": optimized("optimized-multi-site", ["--features=multi-site"]),
  "keycloak-config-cli": configCli,
  "keycloak-wildfly": keycloakWildfly,
  kubectl,
  "metrics-server": metricsServer,
  openam,
  opendj,
  postgres,
  prometheus,
  redis,
  traefik,
  vault,
} satisfies Record<string, Recipe>;

export type ImageName = keyof typeof recipes;

export function isImageName(text: string): text is ImageName {
  return Object.hasOwn(recipes, text);
}

export const imageNames = Object.keys(recipes).filter(isImageName);
