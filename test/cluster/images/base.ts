import { directory, file, symlink, type Entry } from "./entry.js";
import type { DebianLayer } from "./recipe.js";

/** Lines of passwd and group that every image has. */
export const passwd = "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/:/bin/false\n";
export const group = "root:x:0:\nnogroup:x:65534:\n";

/** Folders that the system expects; those of modern Debian (/bin is /usr/bin). */
const folders: Readonly<Record<string, Entry>> = {
  dev: directory(),
  etc: directory(),
  home: directory(),
  opt: directory(),
  proc: directory(0o555),
  root: directory(0o700),
  run: directory(),
  sys: directory(0o555),
  tmp: directory(0o1777),
  "usr/bin": directory(),
  "usr/lib": directory(),
  "usr/lib64": directory(),
  "usr/sbin": directory(),
  var: directory(),
  "var/tmp": directory(0o1777),
  bin: symlink("usr/bin"),
  lib: symlink("usr/lib"),
  lib64: symlink("usr/lib64"),
  sbin: symlink("usr/sbin"),
  "var/run": symlink("../run"),
};

/**
 * A C library and a shell with the tools that the official images have too: no curl, no package
 * manager, no editor. A chart that needs more shall fail here as it does at its user's.
 */
export const base: DebianLayer = {
  kind: "debian",
  name: "base",
  packages: [
    "bash",
    "coreutils",
    "findutils",
    "grep",
    "sed",
    "libacl1",
    "libattr1",
    "libc-bin",
    "libc6",
    "libgcc-s1",
    "libgmp10",
    "libpcre2-8-0",
    "libselinux1",
    "libstdc++6",
    "libtinfo6",
    "zlib1g",
  ],
  files: {
    ...folders,
    "usr/bin/sh": symlink("bash"),
    "etc/passwd": file(passwd),
    "etc/group": file(group),
    "etc/nsswitch.conf": file("passwd: files\ngroup: files\nhosts: files dns\n"),
  },
};
