import { release, text, type Items } from "../../../../generator/index.js";
import { updateNames } from "./hooks.js";

/** Path of the metadata's ConfigMap, for {@link connect}. */
export const metadataPath = text`metadata=api/v1/namespaces/${release.namespace}/configmaps/${updateNames.metadata}`;

/**
 * The function `kubernetes`, which sends a request to the API server, and `fail`, which ends the Job.
 * kcadm.sh sends any request with any token, so that the server's own image does: it has no other
 * client for HTTPS. @param untouched what is so where that fails, as the beginning of a sentence
 */
export const connect = (untouched: string): Items<string> => [
  "api=https://kubernetes.default.svc",
  "own=/var/run/secrets/kubernetes.io/serviceaccount",
  "fail() {",
  '  echo "$1" >&2',
  "  exit 1",
  "}",
  "# With the certificate of the API server's authority, in the form that Java reads.",
  'keytool=$(dirname "$(readlink -f "$(command -v java)")")/keytool',
  'said=$("$keytool" -importcert -noprompt -alias kubernetes -file "$own/ca.crt" \\',
  "  -keystore /tmp/kubernetes.p12 -storepass changeit 2>&1) ||",
  `  fail "${untouched}: the certificate of the API server cannot be read: $said"`,
  "kubernetes() {",
  '  /opt/keycloak/bin/kcadm.sh "$1" "$api/$2" "${@:3}" \\',
  '    --no-config --server "$api" --realm none --token "$(< "$own/token")" \\',
  "    --truststore /tmp/kubernetes.p12 --trustpass changeit 2>&1",
  "}",
];
