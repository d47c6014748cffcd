import type { Variable } from "../../../generator/index.js";

/** SPI, provider and options, which older names join by single dashes. */
const known = [
  ["connections-http-client", "default", "connection-pool-size"],
  ["connections-http-client", "default", "connection-ttl-millis"],
  ["connections-http-client", "default", "max-connection-idle-time-millis"],
  ["connections-http-client", "default", "proxy-mappings"],
  ["events-listener", "jboss-logging", "error-level"],
  ["events-listener", "jboss-logging", "success-level"],
  ["login-protocol", "openid-connect", "legacy-logout-redirect-uri"],
  ["sticky-session-encoder", "infinispan", "should-attach-route"],
  ["theme", "default", "cache-templates"],
  ["theme", "default", "cache-themes"],
  ["theme", "default", "static-max-age"],
] as const;

/**
 * Options of providers by their older names.
 * @see https://www.keycloak.org/server/configuration-provider
 */
export const providerOptions: Readonly<Record<string, Variable>> = Object.fromEntries(
  known.map(([spi, provider, option]): [string, Variable] => [
    `spi-${spi}-${provider}-${option}`,
    { value: { to: `options.spi-${spi}--${provider}--${option}` } },
  ]),
);

/** Other ones: where the provider's name begins, and where it ends, nobody but their author knows. */
export const olderProviderOption = {
  matches: "^spi-(?!.*--)",
  not: "write two dashes after the SPI and after the provider, as in spi-events-listener--jboss-logging--success-level, into options",
} as const;
