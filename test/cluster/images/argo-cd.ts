import { versions } from "../../tools/versions.js";
import { base, group, passwd } from "./base.js";
import { curl } from "./curl.js";
import { directory, file, symlink } from "./entry.js";
import type { Recipe } from "./recipe.js";

const owner = { uid: 999, gid: 999 };
const folder = "usr/local/bin";

/** What the one binary is called decides which of them it is. */
const parts = ["application-controller", "applicationset-controller", "cmp-server", "repo-server"];

/**
 * Argo CD, with Helm and Git and without Kustomize, GnuPG and its web interface. Paths and user as in
 * https://github.com/argoproj/argo-cd/blob/v3.2.0/Dockerfile
 */
export const argoCd: Recipe = {
  name: `quay.io/argoproj/argocd:v${versions.argoCd}`,
  layers: [
    base,
    curl,
    {
      kind: "debian",
      name: "git",
      packages: ["git", "libcurl3-gnutls", "libexpat1", "tini"],
    },
    {
      kind: "tool",
      name: "helm3",
      tool: "helm3",
      version: versions.helm3,
      at: `${folder}/helm`,
    },
    {
      kind: "tool",
      name: "argo-cd",
      tool: "argo-cd",
      version: versions.argoCd,
      at: `${folder}/argocd`,
    },
    {
      kind: "files",
      name: "argo-cd-files",
      files: {
        ...Object.fromEntries(parts.map((part) => [`${folder}/argocd-${part}`, symlink("argocd")])),
        [`${folder}/entrypoint.sh`]: file('#!/bin/sh\nexec tini -- "$@"\n', 0o755),
        "app/config/ssh": directory(),
        "app/config/tls": directory(),
        "app/config/gpg/source": directory(),
        "app/config/gpg/keys": directory(0o700, owner),
        "home/argocd": directory(0o755, owner),
        "etc/passwd": file(`${passwd}argocd:x:999:999::/home/argocd:/bin/sh\n`),
        "etc/group": file(`${group}argocd:x:999:\n`),
      },
    },
  ],
  config: {
    User: "999",
    Env: ["PATH=/usr/local/bin:/usr/bin:/bin", "USER=argocd"],
    Entrypoint: [],
    ExposedPorts: [],
    WorkingDir: "/home/argocd",
  },
};
