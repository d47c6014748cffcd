import type { Recipe } from "./recipe.js";

/** Debian's, linked statically: its httpd serves files to other pods. */
export const busybox: Recipe = {
  name: "docker.io/library/busybox:1.35",
  layers: [{ kind: "debian", name: "busybox", packages: ["busybox-static"] }],
  config: { Env: ["PATH=/bin:/usr/bin"], Entrypoint: ["/usr/bin/busybox"], ExposedPorts: [] },
};
