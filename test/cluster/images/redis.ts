import { base } from "./base.js";
import type { Recipe } from "./recipe.js";

/** Debian's Redis, https://packages.debian.org/bookworm/redis-server. */
export const redis: Recipe = {
  name: "docker.io/library/redis:7.0",
  layers: [
    base,
    {
      kind: "debian",
      name: "redis",
      packages: [
        "libatomic1",
        "libcap2",
        "libgcrypt20",
        "libgpg-error0",
        "libjemalloc2",
        "liblz4-1",
        "liblzf1",
        "liblzma5",
        "libssl3",
        "libsystemd0",
        "libzstd1",
        "redis-server",
        "redis-tools",
      ],
    },
  ],
  config: { Env: ["PATH=/usr/bin:/bin"], Entrypoint: ["redis-server"], ExposedPorts: ["6379/tcp"] },
};
