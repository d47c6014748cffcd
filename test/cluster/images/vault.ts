import { versions } from "../../tools/versions.js";
import { base } from "./base.js";
import { directory, file } from "./entry.js";
import type { Recipe } from "./recipe.js";

const user = { uid: 100, gid: 1000 };

/**
 * HashiCorp Vault, server and agent. The official image's entry point gives files to the user `vault`
 * and drops root; here is no root to drop, and none of it.
 */
export const vault: Recipe = {
  name: `docker.io/hashicorp/vault:${versions.vault}`,
  layers: [
    base,
    {
      kind: "files",
      name: "vault-user",
      files: {
        "etc/passwd": file(
          "root:x:0:0:root:/root:/bin/bash\nvault:x:100:1000:Vault:/home/vault:/bin/sh\n",
        ),
        "etc/group": file("root:x:0:\nvault:x:1000:\n"),
        "home/vault": directory(0o755, user),
        "vault/file": directory(0o755, user),
      },
    },
    {
      kind: "tool",
      name: "vault",
      tool: "vault",
      version: versions.vault,
      at: "usr/bin/vault",
    },
  ],
  config: {
    User: "vault",
    Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
    Entrypoint: ["vault"],
    ExposedPorts: ["8200/tcp"],
  },
};
