import { file } from "./entry.js";
import { keycloak } from "./keycloak.js";
import type { Recipe } from "./recipe.js";

const script = `#!/bin/bash
# Brings the realms of the files to what they say, through Keycloak's own administration.
set -euo pipefail
kcadm() { /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }
deadline=$((SECONDS + \${KEYCLOAK_AVAILABILITYCHECK_TIMEOUT%s}))
until kcadm config credentials --server "$KEYCLOAK_URL" --realm master \\
  --user "$KEYCLOAK_USER" --password "$KEYCLOAK_PASSWORD"; do
  [ "$KEYCLOAK_AVAILABILITYCHECK_ENABLED" = true ] && ((SECONDS < deadline)) || exit 1
  sleep 2
done
for file in \${IMPORT_FILES_LOCATIONS#file:}; do
  realm=$(sed --quiet 's/.*"realm": *"\\([^"]*\\)".*/\\1/p' "$file")
  if kcadm get "realms/$realm" > /tmp/before.json; then
    kcadm update "realms/$realm" --file "$file"
  else
    kcadm create realms --file "$file"
  fi
  echo "$file: $realm"
done
`;

/**
 * Stands in for adorsys/keycloak-config-cli, which no registry in reach has: the same variables and files,
 * applied by Keycloak's own kcadm.sh. It shows the Job, its credentials, files and time; what
 * keycloak-config-cli makes of a file it does not show, and takes one realm's own settings in JSON.
 * @see https://github.com/adorsys/keycloak-config-cli#environment-variables
 */
export const configCli: Recipe = {
  name: "docker.io/adorsys/keycloak-config-cli:6.5.0-26.5.4",
  layers: [
    ...keycloak.layers,
    {
      kind: "files",
      name: "keycloak-config-cli",
      files: { "opt/keycloak-config-cli.sh": file(script) },
    },
  ],
  config: {
    ...keycloak.config,
    Entrypoint: ["/bin/bash", "/opt/keycloak-config-cli.sh"],
    ExposedPorts: [],
  },
};
