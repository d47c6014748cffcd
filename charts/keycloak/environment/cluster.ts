import {
  asString,
  call,
  certain,
  equals,
  given,
  match,
  matchSome,
  merge,
  type Part,
  text,
  when,
  type Expression,
} from "../../../generator/index.js";
import { dnsQuery, values } from "../context.js";
import type { Variables } from "./variables.js";

const { cache, discovery, jvm, multiSite } = values;
const { maxCount } = cache;

const encrypted = (encryption: Expression<"mtls" | "none">): Expression<string> =>
  asString(equals(encryption, "mtls"));

/** System properties of the discovery, then the user's own JVM options. */
const javaOptions = (properties: Expression<string>): Expression<string> =>
  call("trim", text`${properties} ${call("join", " ", jvm.options)}`);

/** @see https://www.keycloak.org/server/caching */
const discoveryVariables: Part<Variables> = match(discovery, {
  "jdbc-ping": ({ encryption }) => ({
    KC_CACHE_STACK: "jdbc-ping",
    KC_CACHE_EMBEDDED_MTLS_ENABLED: encrypted(encryption),
    JAVA_OPTS_APPEND: given(jvm.options, (options) => call("join", " ", options)),
  }),
  "dns-ping": ({ encryption }) => ({
    KC_CACHE_STACK: "kubernetes",
    KC_CACHE_EMBEDDED_MTLS_ENABLED: encrypted(encryption),
    JAVA_OPTS_APPEND: javaOptions(text`-Djgroups.dns.query=${dnsQuery}`),
  }),
  multicast: ({ address, port }) => ({
    KC_CACHE_STACK: "udp",
    JAVA_OPTS_APPEND: javaOptions(
      text`-Djgroups.mcast_addr=${address} -Djgroups.mcast_port=${port}`,
    ),
  }),
});

/** With persistent sessions Keycloak forces one owner: the database is the truth. */
const sessionVariables: Part<Variables | undefined> = matchSome(cache, {
  persistent: ({ sessionsMaxCount, clientSessionsMaxCount }) => ({
    KC_CACHE_EMBEDDED_SESSIONS_MAX_COUNT: asString(sessionsMaxCount),
    KC_CACHE_EMBEDDED_CLIENT_SESSIONS_MAX_COUNT: asString(clientSessionsMaxCount),
  }),
  volatile: ({ owners }) =>
    given<number, Variables>(owners, (count) => ({
      KC_SPI_CACHE_EMBEDDED__DEFAULT__SESSIONS_OWNERS: asString(count),
      KC_SPI_CACHE_EMBEDDED__DEFAULT__CLIENT_SESSIONS_OWNERS: asString(count),
      KC_SPI_CACHE_EMBEDDED__DEFAULT__AUTHENTICATION_SESSIONS_OWNERS: asString(count),
      KC_SPI_CACHE_EMBEDDED__DEFAULT__ACTION_TOKENS_OWNERS: asString(count),
      KC_SPI_CACHE_EMBEDDED__DEFAULT__LOGIN_FAILURES_OWNERS: asString(count),
    })),
});

/** @see https://www.keycloak.org/high-availability/multi-cluster/deploy-keycloak-kubernetes */
const multiSiteVariables: Part<Variables> = merge<Variables>({
  KC_CACHE_REMOTE_HOST: certain(multiSite.host),
  KC_CACHE_REMOTE_PORT: asString(multiSite.port),
  KC_CACHE_REMOTE_TLS_ENABLED: asString(multiSite.tls),
  JAVA_OPTS_APPEND: given(jvm.options, (options) => call("join", " ", options)),
});

const nodes = when<Variables>(multiSite.enabled, multiSiteVariables, discoveryVariables);

export const clusterVariables = merge<Variables>(nodes, sessionVariables, {
  KC_CACHE_EMBEDDED_REALMS_MAX_COUNT: asString(maxCount.realms),
  KC_CACHE_EMBEDDED_USERS_MAX_COUNT: asString(maxCount.users),
  KC_CACHE_EMBEDDED_AUTHORIZATION_MAX_COUNT: asString(maxCount.authorization),
  KC_CACHE_EMBEDDED_KEYS_MAX_COUNT: asString(maxCount.keys),
  KC_CACHE_EMBEDDED_CRL_MAX_COUNT: asString(maxCount.crl),
  KC_CACHE_EMBEDDED_OFFLINE_SESSIONS_MAX_COUNT: asString(maxCount.offlineSessions),
  KC_CACHE_EMBEDDED_OFFLINE_CLIENT_SESSIONS_MAX_COUNT: asString(maxCount.offlineClientSessions),
});
