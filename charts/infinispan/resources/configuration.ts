import { isOtherBranch, script, text, when } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { names, values } from "../context.js";
import { cacheLines, quarkusLines, wildflyLines } from "./caches.js";
import { hasOwnStack, stackLines } from "./transport.js";

type Lines = readonly string[];

const tlsLines = when<Lines>(isOtherBranch(values.tls, "none"), [
  "          <server-identities>",
  "            <ssl>",
  '              <keystore path="server.pem" type="pem" password=""/>',
  "            </ssl>",
  "          </server-identities>",
]);

const users = [
  '          <properties-realm groups-attribute="Roles">',
  '            <user-properties path="users.properties" plain-text="true"/>',
  '            <group-properties path="groups.properties"/>',
  "          </properties-realm>",
] as const;

/**
 * The server's configuration. Caches of the values are there when it starts; the endpoint takes who the
 * realm knows; the
 * management port has no TLS, for probes and metrics.
 * @see https://docs.jboss.org/infinispan/15.2/configdocs/
 */
export const configuration = script([
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<infinispan xmlns="urn:infinispan:config:15.0" xmlns:server="urn:infinispan:server:15.0">',
  stackLines,
  '  <cache-container name="default" statistics="true">',
  when<string>(
    hasOwnStack,
    text`    <transport cluster="${names.fullname}" stack="site" node-name="\${infinispan.node.name}"/>`,
    text`    <transport cluster="${names.fullname}" stack="kubernetes" node-name="\${infinispan.node.name}"/>`,
  ),
  "    <security>",
  "      <authorization/>",
  "    </security>",
  wildflyLines,
  quarkusLines,
  ...cacheLines,
  "  </cache-container>",
  '  <server xmlns="urn:infinispan:server:15.0">',
  "    <interfaces>",
  '      <interface name="public"><any-address/></interface>',
  '      <interface name="local"><inet-address value="127.0.0.1"/></interface>',
  "    </interfaces>",
  '    <socket-bindings default-interface="public" port-offset="0">',
  `      <socket-binding name="default" port="${contract.ports.endpoint}"/>`,
  when<string>(
    values.metrics.enabled,
    `      <socket-binding name="management" port="${contract.ports.management}"/>`,
    `      <socket-binding name="management" interface="local" port="${contract.ports.management}"/>`,
  ),
  "    </socket-bindings>",
  "    <security>",
  "      <security-realms>",
  '        <security-realm name="default">',
  tlsLines,
  ...users,
  "        </security-realm>",
  '        <security-realm name="management">',
  ...users,
  "        </security-realm>",
  "      </security-realms>",
  "    </security>",
  "    <endpoints>",
  '      <endpoint socket-binding="default" security-realm="default">',
  "        <hotrod-connector/>",
  "        <rest-connector/>",
  "      </endpoint>",
  '      <endpoint socket-binding="management" security-realm="management" admin="false" metrics-auth="false">',
  "        <rest-connector/>",
  "      </endpoint>",
  "    </endpoints>",
  "  </server>",
  "</infinispan>",
]);
