import {
  asString,
  call,
  either,
  equals,
  given,
  merge,
  present,
  unless,
  when,
} from "../../../generator/index.js";
import { paths, ports, values } from "../context.js";
import type { Variables } from "./variables.js";

const { hostname, http, proxy, tls, truststores } = values;

/** @see https://www.keycloak.org/server/hostname and https://www.keycloak.org/server/reverseproxy */
export const accessVariables = merge<Variables>(
  when<Variables>(
    present(hostname.url),
    {
      KC_HOSTNAME: hostname.url,
      KC_HOSTNAME_ADMIN: hostname.admin,
      KC_HOSTNAME_BACKCHANNEL_DYNAMIC: asString(hostname.backchannelDynamic),
    },
    { KC_HOSTNAME_STRICT: "false" },
  ),
  {
    KC_PROXY_HEADERS: proxy.headers,
    KC_PROXY_TRUSTED_ADDRESSES: given(proxy.trustedAddresses, (addresses) =>
      call("join", ",", addresses),
    ),
    KC_HTTP_ENABLED: asString(http.enabled),
    KC_HTTP_MAX_QUEUED_REQUESTS: asString(http.maxQueuedRequests),
    // Probes reach the management port alone, in the cluster.
    KC_HTTP_MANAGEMENT_SCHEME: "http",
    KC_HTTP_MANAGEMENT_PORT: String(ports.management),
  },
  // Options of the build: an optimized image that was built without them does not start with them,
  // not even with their defaults. Probes keep to one path.
  unless<Variables>(equals(http.relativePath, "/"), {
    KC_HTTP_RELATIVE_PATH: http.relativePath,
    KC_HTTP_MANAGEMENT_RELATIVE_PATH: "/",
  }),
  when<Variables>(tls.enabled, {
    KC_HTTPS_CERTIFICATE_FILE: `${paths.tls}/tls.crt`,
    KC_HTTPS_CERTIFICATE_KEY_FILE: `${paths.tls}/tls.key`,
  }),
  when<Variables>(either(present(truststores.secrets), present(truststores.configMaps)), {
    KC_TRUSTSTORE_PATHS: paths.truststores,
  }),
);
