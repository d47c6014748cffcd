import { base } from "./base.js";
import type { Recipe } from "./recipe.js";

/** Debian's Prometheus, https://packages.debian.org/bookworm/prometheus. */
export const prometheus: Recipe = {
  name: "docker.io/prom/prometheus:v2.42.0",
  layers: [base, { kind: "debian", name: "prometheus", packages: ["prometheus"] }],
  config: { Env: ["PATH=/usr/bin"], Entrypoint: ["prometheus"], ExposedPorts: ["9090/tcp"] },
};
