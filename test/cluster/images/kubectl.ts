import { versions } from "../../tools/versions.js";
import { base } from "./base.js";
import type { Recipe } from "./recipe.js";

/**
 * kubectl and a shell under the name of the image that takes snapshots by default; that one is Alpine's,
 * with a kubectl of its own version and many more tools. A script that needs one of those fails here.
 */
export const kubectl: Recipe = {
  name: "docker.io/alpine/k8s:1.34.1",
  layers: [
    base,
    {
      kind: "tool",
      name: "kubectl",
      tool: "kubectl",
      version: versions.kubernetes,
      at: "usr/bin/kubectl",
    },
  ],
  config: {
    Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
    Entrypoint: ["/bin/sh"],
    ExposedPorts: [],
  },
};
