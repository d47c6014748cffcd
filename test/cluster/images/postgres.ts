import { group, passwd, base } from "./base.js";
import { directory, file, symlink } from "./entry.js";
import { projectFile } from "./project-file.js";
import type { Recipe } from "./recipe.js";

const major = "15";
const owner = { uid: 999, gid: 999 };
const data = "/var/lib/postgresql/data";

/**
 * PostgreSQL. Paths, user, environment and port as in the official image,
 * https://github.com/docker-library/docs/blob/master/postgres/README.md
 */
export const postgres: Recipe = {
  name: `docker.io/library/postgres:${major}`,
  layers: [
    base,
    {
      kind: "debian",
      name: `postgres-${major}`,
      packages: [
        `postgresql-${major}`,
        `postgresql-client-${major}`,
        "gosu",
        "libaudit1",
        "libcap-ng0",
        "libcap2",
        "libcom-err2",
        "libffi8",
        "libgcrypt20",
        "libgnutls30",
        "libgpg-error0",
        "libgssapi-krb5-2",
        "libhogweed6",
        "libicu72",
        "libidn2-0",
        "libk5crypto3",
        "libkeyutils1",
        "libkrb5-3",
        "libkrb5support0",
        "libldap-2.5-0",
        "liblz4-1",
        "liblzma5",
        "libnettle8",
        "libp11-kit0",
        "libpam0g",
        "libpq5",
        "libreadline8",
        "libsasl2-2",
        "libssl3",
        "libsystemd0",
        "libtasn1-6",
        "libunistring2",
        "libuuid1",
        "libxml2",
        "libxslt1.1",
        "libzstd1",
        "tzdata",
      ],
      // Compiling queries needs LLVM, which is four times as large as all the rest; without the
      // module the server does not try.
      without: (path) => path.includes("/llvmjit"),
      files: {
        "docker-entrypoint-initdb.d": directory(),
        "run/postgresql": directory(0o3777, owner),
        "var/lib/postgresql": directory(0o1777, owner),
        "var/lib/postgresql/data": directory(0o1777, owner),
        "usr/local/bin/docker-entrypoint.sh": file(
          projectFile("test/cluster/images/postgres/entrypoint.sh"),
          0o755,
        ),
        "docker-entrypoint.sh": symlink("usr/local/bin/docker-entrypoint.sh"),
        "etc/passwd": file(`${passwd}postgres:x:999:999::/var/lib/postgresql:/bin/bash\n`),
        "etc/group": file(`${group}postgres:x:999:\n`),
      },
    },
  ],
  config: {
    Env: [
      `PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/${major}/bin`,
      "LANG=C.UTF-8",
      `PG_MAJOR=${major}`,
      `PGDATA=${data}`,
    ],
    Entrypoint: ["docker-entrypoint.sh"],
    Cmd: ["postgres"],
    ExposedPorts: ["5432/tcp"],
    // "Fast shutdown": open transactions are rolled back instead of awaited.
    StopSignal: "SIGINT",
  },
};
