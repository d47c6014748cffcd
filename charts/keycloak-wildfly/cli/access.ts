import { present, text, when, type Items } from "../../../generator/index.js";
import { values } from "../context.js";

const LISTENER = "/subsystem=undertow/server=default-server/http-listener=default";

/**
 * Headers of the proxy in front, and a URL of the console's own, which the distribution has no place for.
 * @see https://github.com/keycloak/keycloak-documentation/blob/16.1.1/server_installation/topics/network/hostname.adoc
 */
export const accessLines: Items<string> = [
  text`${LISTENER}:write-attribute(name=proxy-address-forwarding,value=${values.proxy.addressForwarding})`,
  when<string>(
    present(values.hostname.adminUrl),
    '/subsystem=keycloak-server/spi=hostname/provider=default:write-attribute(name=properties.adminUrl,value="${keycloak.adminUrl:}")',
  ),
];
