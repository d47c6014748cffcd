#!/bin/bash
# Starts PostgreSQL as the official image does: on an empty PGDATA it makes the database that
# POSTGRES_USER, POSTGRES_PASSWORD (or …_FILE of both), POSTGRES_DB and POSTGRES_INITDB_ARGS describe, runs
# what lies in /docker-entrypoint-initdb.d, and then becomes the server.
set -euo pipefail

# An option alone is one for the server.
case "${1:-postgres}" in
  -*) set -- postgres "$@" ;;
esac
if [ "${1:-postgres}" != postgres ]; then exec "$@"; fi

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  chown -R postgres:postgres "$PGDATA" /run/postgresql
  exec gosu postgres "${BASH_SOURCE[0]}" "$@"
fi

mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2>/dev/null || true
if [ -s "$PGDATA/PG_VERSION" ]; then exec "$@"; fi

if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then POSTGRES_PASSWORD=$(<"$POSTGRES_PASSWORD_FILE"); fi
# Scripts know the owner by this name, however it came here.
if [ -n "${POSTGRES_USER_FILE:-}" ]; then POSTGRES_USER=$(<"$POSTGRES_USER_FILE"); export POSTGRES_USER; fi
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
if [ -z "${POSTGRES_PASSWORD:-}" ] && [ "$method" != trust ]; then
  echo "Error: the database is not initialized and POSTGRES_PASSWORD is empty: set it." >&2
  exit 1
fi

# Word splitting is what the variable is for.
# shellcheck disable=SC2086
initdb --username="$user" --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:-unused}") \
  --auth-local=trust --auth-host="$method" ${POSTGRES_INITDB_ARGS:-}
printf 'host all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"
printf "listen_addresses = '*'\n" >>"$PGDATA/postgresql.conf"

# The rest needs a server that nobody outside can reach.
pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
if [ "$database" != postgres ]; then createdb --username="$user" --maintenance-db=postgres "$database"; fi
for file in /docker-entrypoint-initdb.d/*; do
  case "$file" in
    *.sh) . "$file" ;;
    *.sql) psql --set=ON_ERROR_STOP=1 --no-psqlrc --username="$user" --dbname="$database" --file="$file" ;;
  esac
done
pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop

exec "$@"
