import {
  both,
  branchOf,
  call,
  certain,
  differs,
  each,
  equals,
  isBranch,
  orElse,
  present,
  property,
  text,
  when,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { values } from "../context.js";

type Lines = readonly string[];

const crossSite = branchOf(values.crossSite, "gossipRouter");
const { takeOffline } = crossSite;

export const isCrossSite = isBranch(values.crossSite, "gossipRouter");

const { afterFailures, minWaitSeconds } = takeOffline;

const takenOffline = when<string>(
  both(present(afterFailures), present(minWaitSeconds)),
  text`          <take-offline after-failures="${certain(afterFailures)}" min-wait="${certain(minWaitSeconds)}s"/>`,
  when<string>(
    present(afterFailures),
    text`          <take-offline after-failures="${certain(afterFailures)}"/>`,
    when<string>(
      present(minWaitSeconds),
      text`          <take-offline min-wait="${certain(minWaitSeconds)}s"/>`,
    ),
  ),
);

const usualStrategy = orElse(crossSite.strategy, "sync");

/** Who else has what is written, by a strategy. */
const backups = (strategy: Expression<string>, stateTransfer: Lines = []): Items<string> => [
  "      <backups>",
  each<string, string>(crossSite.others, (site) => [
    when<string>(
      equals(strategy, "sync"),
      text`        <backup site="${site}" strategy="SYNC" failure-policy="${call("upper", orElse(crossSite.failurePolicy, "warn"))}" timeout="${orElse(crossSite.timeoutSeconds, 15)}s">`,
      text`        <backup site="${site}" strategy="ASYNC">`,
    ),
    takenOffline,
    ...stateTransfer,
    "        </backup>",
  ]),
  "      </backups>",
];

interface Cache {
  readonly name: string;
  readonly mode?: "distributed" | "replicated";
  readonly encoding?: string;
  readonly transactional?: boolean;
  readonly lifespanSeconds?: number;
  readonly maxCount?: number;
  readonly persistent?: boolean;
  readonly backup?: "sync" | "async" | "none";
}

const cacheOf = (one: Expression<Cache>): Templated<Lines> => {
  const mode = orElse(property(one, "mode"), "distributed");
  const lifespan = property(one, "lifespanSeconds");
  const maxCount = property(one, "maxCount");
  const backup = orElse(property(one, "backup"), usualStrategy);
  return [
    when<string>(
      equals(mode, "distributed"),
      text`    <distributed-cache name="${property(one, "name")}" mode="SYNC" owners="${values.owners}" statistics="true">`,
      text`    <replicated-cache name="${property(one, "name")}" mode="SYNC" statistics="true">`,
    ),
    text`      <encoding media-type="${orElse(property(one, "encoding"), "application/x-protostream")}"/>`,
    when<string>(
      present(property(one, "transactional")),
      '      <transaction mode="NON_XA" locking="PESSIMISTIC"/>',
    ),
    when<string>(present(lifespan), text`      <expiration lifespan="${certain(lifespan)}s"/>`),
    when<string>(
      present(maxCount),
      text`      <memory max-count="${certain(maxCount)}" when-full="REMOVE"/>`,
    ),
    when<string>(
      present(property(one, "persistent")),
      "      <persistence><file-store/></persistence>",
    ),
    when<Lines>(both(isCrossSite, differs(backup, "none")), backups(backup)),
    "      <security><authorization/></security>",
    when<string>(
      equals(mode, "distributed"),
      "    </distributed-cache>",
      "    </replicated-cache>",
    ),
  ];
};

export const cacheLines: Items<string> = [each<Cache, string>(values.caches, cacheOf)];

/**
 * Caches that Keycloak on WildFly writes to, in its own marshalling.
 * @see https://github.com/keycloak/keycloak-documentation/blob/16.1.1/server_installation/topics/operating-mode/crossdc/proc-installing-infinispan.adoc
 */
const wildflyCaches = [
  "work",
  "sessions",
  "offlineSessions",
  "actionTokens",
  "loginFailures",
  "clientSessions",
  "offlineClientSessions",
] as const;

export const wildflyLines = when<Lines>(values.keycloakWildfly, [
  '    <replicated-cache-configuration name="keycloak-sessions" mode="SYNC" statistics="true">',
  '      <encoding media-type="application/x-jboss-marshalling"/>',
  '      <transaction mode="NON_XA" locking="PESSIMISTIC"/>',
  when<Lines>(isCrossSite, backups(usualStrategy)),
  "      <security><authorization/></security>",
  "    </replicated-cache-configuration>",
  ...wildflyCaches.map(
    (cache) => `    <replicated-cache name="${cache}" configuration="keycloak-sessions"/>`,
  ),
]);

/** What is indexed of Keycloak's entries, by cache, so that those of a realm or user are found. */
const quarkusCaches = [
  ["work"],
  ["authenticationSessions", "keycloak.RootAuthenticationSessionEntity"],
  ["loginFailures", "keycloak.LoginFailureEntity"],
  ["actionTokens"],
] as const;

/** Entries may be large: a browser's authentication session has all of its tabs. */
const CHUNKS = '<state-transfer chunk-size="16"/>';

/**
 * Caches as Keycloak on Quarkus makes them where it finds none. Their index is in memory as they are.
 * @see https://www.keycloak.org/high-availability/multi-cluster/deploy-infinispan-kubernetes-crossdc
 * @see https://github.com/keycloak/keycloak/blob/26.7.3/model/infinispan/src/main/java/org/keycloak/spi/infinispan/impl/embedded/CacheConfigurator.java
 */
export const quarkusLines = when<Lines>(values.keycloak, [
  text`    <distributed-cache-configuration name="keycloak" mode="SYNC" owners="${values.owners}" statistics="true">`,
  '      <encoding media-type="application/x-protostream"/>',
  '      <transaction mode="NON_DURABLE_XA" locking="PESSIMISTIC"/>',
  `      ${CHUNKS}`,
  when<Lines>(isCrossSite, backups(usualStrategy, [`          ${CHUNKS}`])),
  "      <security><authorization/></security>",
  "    </distributed-cache-configuration>",
  ...quarkusCaches.flatMap(([cache, entity]) =>
    entity === undefined
      ? [`    <distributed-cache name="${cache}" configuration="keycloak"/>`]
      : [
          `    <distributed-cache name="${cache}" configuration="keycloak">`,
          '      <indexing enabled="true" storage="local-heap">',
          `        <indexed-entities><indexed-entity>${entity}</indexed-entity></indexed-entities>`,
          "      </indexing>",
          "    </distributed-cache>",
        ],
  ),
]);
