/**
 * What the chart asks of its image, and the official one promises. An image of one's own keeps this:
 * an entrypoint `docker-entrypoint.sh` on the PATH that makes the database on an empty data directory from the
 * variables below, runs what lies in `scripts`, and becomes the server, which SIGINT ends fast;
 * bash, pg_isready, pg_dump and pg_restore on the PATH.
 * @see https://github.com/docker-library/docs/blob/master/postgres/README.md
 */
export const contract = {
  repository: "docker.io/library/postgres",
  /** The user `postgres` of the Debian images; that of Alpine is 70. */
  user: 999,
  port: 5432,
  paths: {
    /** Where the volume is mounted. Its own folder belongs to the provisioner. */
    volume: "/var/lib/postgresql/data",
    data: "/var/lib/postgresql/data/pgdata",
    /** What the entrypoint runs, by name, on an empty data directory. */
    scripts: "/docker-entrypoint-initdb.d",
    sockets: "/var/run/postgresql",
    /** Where the owner's user name and password are, as files. */
    credentials: "/run/secrets/postgresql",
  },
  variables: {
    database: "POSTGRES_DB",
    username: "POSTGRES_USER",
    usernameFile: "POSTGRES_USER_FILE",
    passwordFile: "POSTGRES_PASSWORD_FILE",
    data: "PGDATA",
  },
} as const;
