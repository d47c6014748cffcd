import { regex, wrong, type Case } from "../case.js";

/** Documents with unknown keys, missing ones, or values of another branch. */
export const wrongStructure: readonly Case[] = [
  wrong("a misspelt key", "replica", "replica: 3"),
  wrong("a key of the other chart", "http", "http: { enabled: false }"),
  wrong("a misspelt key below", "database.hostname", "database: { hostname: postgres }"),
  wrong(
    "a misspelt cache",
    "cache.ownersOf.authSessions",
    "cache: { ownersOf: { authSessions: 2 } }",
  ),
  wrong(
    "a cache that is not distributed",
    "cache.ownersOf.work",
    "cache: { ownersOf: { work: 2 } }",
  ),
  wrong("owners of a cache beside its group", "cache.sessions", "cache: { sessions: 2 }"),
  wrong(
    "a misspelt key in a union",
    "discovery.adress",
    "discovery: { protocol: multicast, address: 239.1.2.3, adress: 239.1.2.3 }",
  ),
  wrong("multicast without an address", "discovery.address", "discovery: { protocol: multicast }"),
  wrong(
    "an address of the default branch",
    "discovery.address",
    "discovery: { address: 239.1.2.3 }",
  ),
  wrong(
    "a transport of dns-ping",
    "discovery.transport",
    "discovery: { protocol: dns-ping, transport: tcp }",
  ),
  wrong(
    "a transport of kube-ping",
    "discovery.transport",
    "discovery: { protocol: kube-ping, transport: udp }",
  ),
  wrong(
    "a transport of jdbc-ping",
    "discovery.transport",
    "discovery: { protocol: jdbc-ping, transport: udp }",
  ),
  wrong(
    "a query of kube-ping",
    "discovery.query",
    "discovery: { protocol: kube-ping, query: nodes.example.com }",
  ),
  wrong(
    "a balancer's address of dns-ping",
    "discovery.modclusterAddress",
    "discovery: { protocol: dns-ping, modclusterAddress: 239.1.2.3 }",
  ),
  wrong(
    "a key of a Secret that there is not",
    "jgroups.secret.usernameKey",
    "jgroups: { security: auth, secret: { usernameKey: user } }",
  ),
  wrong(
    "a driver's file without a path",
    "database.driver.path",
    "database: { driver: { from: file } }",
  ),
  wrong(
    "a module of a driver's file",
    "database.driver.module",
    "database: { driver: { from: file, path: /a.jar, module: a.b } }",
  ),
  wrong(
    "a path of a driver in the image",
    "database.driver.path",
    "database: { driver: { from: image, path: /a.jar } }",
  ),
  wrong("a script without .cli", "cli.scripts.a.sh", "cli: { scripts: { a.sh: 'echo' } }", regex),
  wrong(
    "a script in a folder",
    "cli.scripts.a/b.cli",
    "cli: { scripts: { a/b.cli: 'stop-embedded-server' } }",
    regex,
  ),
  wrong(
    "periods of a probe that counts seconds",
    "probes.startup.failureThreshold",
    "probes: { startup: { failureThreshold: 10 } }",
  ),
  wrong(
    "an unknown key of a peer",
    "networkPolicy.clients[0].labels",
    "networkPolicy: { clients: [{ labels: { a: b } }] }",
  ),
  wrong(
    "an agent without a role",
    "database.secret.role",
    "database: { secret: { from: vaultAgent, path: a } }",
  ),
  wrong(
    "an agent without a path",
    "bootstrapAdmin.secret.path",
    "bootstrapAdmin: { secret: { from: vaultAgent, role: a } }",
  ),
  wrong(
    "a Secret of an agent's",
    "database.secret.name",
    "database: { secret: { from: vaultAgent, role: a, path: b, name: c } }",
  ),
  wrong("a role of a Secret", "database.secret.role", "database: { secret: { role: a } }"),
  wrong(
    "a store without a key",
    "bootstrapAdmin.secret.remoteKey",
    "bootstrapAdmin: { secret: { from: externalSecret, storeName: a } }",
  ),
  wrong(
    "an operator without a mount",
    "database.secret.mount",
    "database: { secret: { from: vaultStaticSecret, path: a } }",
  ),
  wrong(
    "a driver without a class",
    "database.secret.className",
    "database: { secret: { from: csi } }",
  ),
  wrong(
    "an unknown source",
    "database.secret.from",
    "database: { secret: { from: sealedSecret } }",
  ),
  wrong(
    "a password at Infinispan",
    "crossDatacenter.secret.password",
    "crossDatacenter: { secret: { password: a } }",
  ),
  wrong(
    "an authority of nothing",
    "crossDatacenter.tls.name",
    "crossDatacenter: { enabled: true, site: a, host: b, tls: { authority: secret } }",
  ),
  wrong(
    "a name of no authority",
    "crossDatacenter.tls.name",
    "crossDatacenter: { enabled: true, site: a, host: b, tls: { name: c } }",
  ),
];
