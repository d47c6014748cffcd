import {
  call,
  certain,
  either,
  isOtherBranch,
  not,
  present,
  text,
  when,
  type Items,
} from "../../../generator/index.js";
import { paths, values } from "../context.js";
import { storedCaches } from "../values/cross-datacenter.js";

const { crossDatacenter } = values;
const container = "/subsystem=infinispan/cache-container=keycloak";

type Lines = readonly string[];

const LOGIN = '  "infinispan.client.hotrod.sasl_mechanism"=SCRAM-SHA-512';

/** It knows a trust store in PEM, and checks no host name. */
const tls: Items<string> = [
  '  "infinispan.client.hotrod.use_ssl"=true,\\',
  `  "infinispan.client.hotrod.trust_store_file_name"="${paths.remoteCacheAuthority}/ca.crt",\\`,
  '  "infinispan.client.hotrod.trust_store_type"=pem,\\',
  text`  "infinispan.client.hotrod.sni_host_name"="${certain(crossDatacenter.host)}"})`,
];

/**
 * Properties of Hot Rod's client, which the server warns of and hands on. Keycloak writes values that it
 * has marshalled itself.
 * @see https://github.com/keycloak/keycloak-documentation/blob/16.1.1/server_installation/topics/operating-mode/crossdc/proc-configuring-infinispan.adoc
 * @see https://docs.jboss.org/infinispan/12.1/apidocs/org/infinispan/client/hotrod/configuration/package-summary.html
 */
const properties: Items<string> = [
  "  rawValues=true,\\",
  "  marshaller=org.keycloak.cluster.infinispan.KeycloakHotRodMarshallerFactory,\\",
  text`  protocolVersion=${crossDatacenter.protocolVersion},\\`,
  '  "infinispan.client.hotrod.auth_username"="${env.REMOTE_CACHE_USERNAME}",\\',
  '  "infinispan.client.hotrod.auth_password"="${env.REMOTE_CACHE_PASSWORD}",\\',
  '  "infinispan.client.hotrod.auth_realm"=default,\\',
  '  "infinispan.client.hotrod.auth_server_name"=infinispan,\\',
  when<Lines>(isOtherBranch(crossDatacenter.tls, "none"), [`${LOGIN},\\`, ...tls], [`${LOGIN}})`]),
];

const stored = (kind: "distributed" | "replicated", cache: string): Items<string> => [
  `${container}/${kind}-cache=${cache}/store=remote:add(\\`,
  "  passivation=false,fetch-state=false,purge=false,preload=false,shared=true,\\",
  `  remote-servers=["remote-cache"],cache=${cache},properties={\\`,
  ...properties,
  `${container}/${kind}-cache=${cache}:write-attribute(name=statistics-enabled,value=true)`,
];

/** Remote stores of the caches that other sites have. */
export const crossDatacenterLines: Items<string> = [
  "batch",
  `${container}:write-attribute(name=module,value=org.keycloak.keycloak-model-infinispan)`,
  text`/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=remote-cache:add(host="${certain(crossDatacenter.host)}",port=${crossDatacenter.port})`,
  ...stored("replicated", "work"),
  ...storedCaches.map((cache) =>
    when<Lines>(
      either(
        not(present(crossDatacenter.caches)),
        call("has", cache, certain(crossDatacenter.caches)),
      ),
      stored("distributed", cache),
    ),
  ),
  `${container}/distributed-cache=authenticationSessions:write-attribute(name=statistics-enabled,value=true)`,
  "run-batch",
];
