import type { Format } from "../../../generator/index.js";

/** Words with single dashes between them, of up to 72 characters. */
const ID = "[a-z0-9]([-a-z0-9]{0,70}[a-z0-9])?";

/**
 * Without two dashes Keycloak cannot tell where SPI, provider and option begin: it then takes options
 * of the build for others.
 * @see https://www.keycloak.org/server/configuration-provider
 */
const OF_PROVIDER = `spi-${ID}--(provider|provider-default|${ID}--${ID})`;

/** Other first words than spi, as patterns here cannot exclude a word. */
const FIRST = "[a-rt-z]|s([-a-oq-z0-9]|p([-a-hj-z0-9]|i[a-z0-9]))";

/** With KC_ in front it is a key of the ConfigMap, which has at most 253 characters. */
export const optionName: Format = {
  pattern: `^(${OF_PROVIDER}|[a-z]|(${FIRST})([-a-z0-9]{0,244}[a-z0-9])?)$`,
  what: "an option of Keycloak without dashes in front and of up to 245 characters, such as db-connect-timeout, or with two dashes after SPI and provider, such as spi-events-listener--jboss-logging--success-level",
};
