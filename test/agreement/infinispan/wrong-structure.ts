import { wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 2"),
  wrong("a key of the project's own chart", "deploy", "deploy: { replicas: 2 }"),
  wrong("a cache without a name", "caches[0].name", "caches: [{ mode: replicated }]"),
  wrong("owners of one cache", "caches[0].owners", "caches: [{ name: a, owners: 2 }]"),
  wrong("a site of one cluster", "crossSite.site", "crossSite: { site: a }"),
  wrong(
    "sites without a name of this one",
    "crossSite.site",
    "crossSite: { kind: gossipRouter, others: [b], routers: ['d[1]'] }",
  ),
  wrong(
    "sites without others",
    "crossSite.others",
    "crossSite: { kind: gossipRouter, site: a, routers: ['d[1]'] }",
  ),
  wrong(
    "sites without routers",
    "crossSite.routers",
    "crossSite: { kind: gossipRouter, site: a, others: [b] }",
  ),
  wrong(
    "a misspelt key below sites",
    "crossSite.takeOffline.afterFailure",
    "crossSite: { kind: gossipRouter, site: a, others: [b], routers: ['d[1]'], takeOffline: { afterFailure: 1 } }",
  ),
  wrong("a switch of the router", "router.enabled", "router: { enabled: true }"),
  wrong("a password in the values", "secret.password", "secret: { password: a }"),
  wrong(
    "a password of a user in the values",
    "users.accounts[0].password",
    "users: { accounts: [{ username: a, groups: [observer], password: b }] }",
  ),
  wrong(
    "a user without roles",
    "users.accounts[0].groups",
    "users: { accounts: [{ username: a }] }",
  ),
  wrong("a Secret of no TLS", "transport.tls.name", "transport: { tls: { name: a } }"),
  wrong(
    "a misspelt key below the transport",
    "transport.tsl",
    "transport: { tsl: { kind: none } }",
  ),
  wrong("an agent without a role", "secret.role", "secret: { from: vaultAgent, path: a }"),
  wrong("a driver without a class", "tls.className", "tls: { kind: csi }"),
  wrong("a Secret of no certificate", "tls.name", "tls: { kind: none, name: a }"),
  wrong("a size of nothing that lasts", "storage.size", "storage: { kind: emptyDir, size: 1Gi }"),
  wrong("autoscaling", "autoscaling", "autoscaling: { enabled: true }"),
  wrong(
    "a misspelt key in a Kubernetes shape",
    "resources.limit",
    "resources: { limit: { cpu: 1 } }",
  ),
];
