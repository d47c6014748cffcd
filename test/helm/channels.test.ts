import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { built } from "./chart.js";
import { helm, helms } from "./render.js";

type Setting = readonly [string, ...string[]];

/** Values as `--set` writes them; numbers from a file are floats to a template, these are int64. */
const settings: Readonly<Record<string, readonly Setting[]>> = {
  keycloak: [
    ["replicas=3"],
    ["cache.maxCount.users=20000000", "cache.maxCount.keys=999999"],
    ["cache.sessionsMaxCount=1000000"],
    ["replicas=5", "cache.sessions=volatile", "cache.owners=5"],
    ["discovery.protocol=multicast", "discovery.address=239.1.2.3", "discovery.port=46655"],
    ["database.port=5432", "database.pool.initialSize=0", "database.pool.maxSize=10000"],
    ["http.maxQueuedRequests=100000", "http.enabled=true", "tls.enabled=true"],
    ["bootstrapAdmin.enabled=false", "metrics.enabled=false", "optimized=true"],
    ["hostname.url=https://a.example.com", "hostname.backchannelDynamic=true"],
    ["shutdown.delaySeconds=0", "terminationGracePeriodSeconds=7200", "jvm.maxRamPercentage=50"],
    ["podDisruptionBudget.minAvailable=1", "serviceAccount.automountToken=true"],
    ["podSecurityContext.runAsUser=1000660000", "probes.startup.failureThreshold=10000"],
    ["resources.limits.cpu=2", "service.httpPort=65535"],
  ],
  "keycloak-wildfly": [
    ["replicas=1"],
    ["replicas=100", "cache.owners=99", "cache.ownersOf.sessions=100"],
    ["cache.highAvailability=false", "cache.owners=1"],
    ["discovery.protocol=multicast", "discovery.address=239.1.2.3", "discovery.port=46655"],
    ["database.port=5433", "database.pool.minSize=0", "database.pool.maxSize=10000"],
    ["database.migrationLockSeconds=86400", "probes.startup.withinSeconds=86400"],
    ["shutdown.delaySeconds=0", "terminationGracePeriodSeconds=7200", "jvm.maxRamPercentage=50"],
    ["proxy.addressForwarding=true", "metrics.enabled=true", "ingress.enabled=true"],
    ["crossDatacenter.enabled=true", "crossDatacenter.site=lon", "crossDatacenter.host=cache"],
  ],
  forgerock: [
    ["userstore.replicas=3", "am.userStore.servers.replicas=3", "am.job.timeoutSeconds=86400"],
    ["tokenstore.enabled=false", "am.tokenStore.enabled=false"],
    ["configstore.store.baseDn=ou=am", "am.configStore.baseDn=ou=am"],
    ["configstore.terminationGracePeriodSeconds=7200", "am.enabled=false"],
  ],
  "forgerock-am": [
    ["autoscaling.enabled=false", "replicas=100"],
    ["autoscaling.minReplicas=3", "autoscaling.maxReplicas=20", "deployment.maxSurge=3"],
    ["configStore.servers.replicas=3", "tokenStore.enabled=true"],
    ["job.backoffLimit=100", "job.timeoutSeconds=86400", "service.httpPort=65535"],
    ["jvm.maxRamPercentage=30", "resources.limits.memory=4294967296"],
    ["probes.startup.failureThreshold=10000", "terminationGracePeriodSeconds=7200"],
    ["podSecurityContext.runAsUser=1000660000", "shutdown.delaySeconds=0"],
  ],
  "forgerock-ds": [
    ["replicas=100", "podDisruptionBudget.maxUnavailable=1"],
    ["jvm.maxRamPercentage=30", "resources.limits.memory=4294967296"],
    ["storage.kind=emptyDir", "service.ldapPort=389", "service.ldapsPort=65535"],
    ["probes.startup.failureThreshold=10000", "terminationGracePeriodSeconds=7200"],
    ["podSecurityContext.runAsUser=1000660000", "serviceAccount.automountToken=true"],
  ],
  infinispan: [
    ["replicas=100", "owners=100", "keycloakWildfly=true"],
    ["jvm.maxRamPercentage=30", "resources.limits.memory=4294967296"],
    ["storage.kind=emptyDir", "service.port=65535", "metrics.enabled=false"],
    ["leaveSeconds=0", "probes.startup.failureThreshold=10000"],
    ["leaveSeconds=3600", "terminationGracePeriodSeconds=7200"],
    ["podSecurityContext.runAsUser=1000660000", "serviceAccount.automountToken=true"],
  ],
  postgresql: [
    ["maxConnections=10000", "memory.sharedBuffersPercent=60"],
    ["resources.limits.memory=4294967296", "resources.requests.cpu=1"],
    ["resources.limits.memory=100Gi", "memory.cachePercent=100"],
    ["storage.kind=emptyDir", "service.port=65535"],
    ["backup.enabled=true", "backup.keep=1000", "backup.storage.size=1Ti"],
    ["probes.startup.failureThreshold=10000", "terminationGracePeriodSeconds=7200"],
    ["podSecurityContext.runAsUser=1000660000", "serviceAccount.automountToken=true"],
  ],
};

/** The same as a document, by the rules of YAML for each value. */
function document(set: readonly string[]): string {
  const root: Record<string, unknown> = {};
  for (const one of set) {
    const [path = "", value = ""] = one.split(/=(.*)/s);
    const names = path.split(".");
    const last = names.pop() ?? "";
    const parent = names.reduce<Record<string, unknown>>(
      (below, name) => (below[name] ??= {}) as Record<string, unknown>,
      root,
    );
    parent[last] = parse(value) as unknown;
  }
  return stringify(root);
}

const channels = helms.flatMap((name) => Object.keys(settings).map((chart) => ({ name, chart })));

describe.each(channels)("$name renders --set of $chart as a file", ({ name, chart }) => {
  const template = ["template", "sso", built(`charts/${chart}`)];

  it.each(settings[chart] ?? [])("%s %s", async (...set) => {
    const flags = set.flatMap((one) => ["--set", one]);
    const fromFlags = await helm(name, [...template, ...flags]);
    const input = document(set);
    const fromFile = await helm(name, [...template, "--values", "-"], { input });
    expect(fromFlags).toBe(fromFile);
    expect(fromFile).not.toBe(await helm(name, template));
    expect(fromFile).not.toMatch(/\d[eE]\+\d/);
  });
});
