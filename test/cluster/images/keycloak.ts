import { group, passwd, base } from "./base.js";
import { file } from "./entry.js";
import { java } from "./java.js";
import type { Recipe } from "./recipe.js";

const version = "26.7.3";

/**
 * Keycloak on Quarkus. Paths, user, environment and entry point as in
 * https://github.com/keycloak/keycloak/blob/main/quarkus/container/Dockerfile
 * Debian's Java is older than the official image's and does not know every locale; Keycloak runs on it.
 */
export const keycloak: Recipe = {
  name: `quay.io/keycloak/keycloak:${version}`,
  layers: [
    base,
    java,
    {
      kind: "maven",
      name: `keycloak-${version}`,
      artifact: `org.keycloak:keycloak-quarkus-dist:${version}:zip`,
      sha256: "27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f",
      at: "opt/keycloak",
      owner: { uid: 1000, gid: 0 },
      folders: ["data"],
    },
    {
      kind: "files",
      name: "keycloak-user",
      files: {
        "etc/passwd": file(
          `${passwd}keycloak:x:1000:0:keycloak user:/opt/keycloak:/sbin/nologin\n`,
        ),
        "etc/group": file(`${group}keycloak:x:0:root\n`),
      },
    },
  ],
  config: {
    User: "1000",
    Env: [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "LANG=C.UTF-8",
      "KC_RUN_IN_CONTAINER=true",
    ],
    Entrypoint: ["/opt/keycloak/bin/kc.sh"],
    ExposedPorts: ["8080/tcp", "8443/tcp", "9000/tcp"],
  },
};

/**
 * The same with the build at start done beforehand, for the chart's `optimized: true`, as a user's own
 * image is made: https://www.keycloak.org/server/containers
 */
export function optimized(tag: string, options: readonly string[] = []): Recipe {
  const { layers, config } = keycloak;
  return {
    name: `${keycloak.name}-${tag}`,
    layers: [
      ...layers,
      {
        kind: "command",
        name: `keycloak-${version}-${tag}`,
        below: layers,
        command: [
          "/opt/keycloak/bin/kc.sh",
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--metrics-enabled=true",
          ...options,
        ],
        env: config.Env,
        user: { uid: 1000, gid: 0 },
        at: "opt/keycloak/lib/quarkus",
      },
    ],
    config,
  };
}
