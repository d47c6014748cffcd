/** A deliberate mistake: an expression, and what is said of it. */
export interface Mistake {
  readonly code: string;
  readonly says: string;
  /** Who says it first. When it runs everything is said; the compiler sees literals alone. */
  readonly first: "tsc" | "run";
}

const tsc = (code: string, says: string): Mistake => ({ code, says, first: "tsc" });
const run = (code: string, says: string): Mistake => ({ code, says, first: "run" });

const group = (address: string, more = ""): string =>
  `{ discovery: { protocol: "multicast", address: ${address}${more} } }`;
const fleet = (...clusters: readonly string[]): string =>
  `fleet({ clusters: [${clusters.join(", ")}] })`;
const inRooms = (rooms: string, ...clusters: readonly string[]): string =>
  `fleet({ destinations: { ${rooms} }, clusters: [${clusters.join(", ")}] })`;

/** A cluster of Infinispan that is one of several sites. */
const site = (name: string, own: string, others: string, more = ""): string =>
  `{ name: "${name}", values: infinispan({ crossSite: { kind: "gossipRouter", site: "${own}", others: [${others}], routers: ["r.example.com[12001]"] }${more} }) }`;
const wildfly = (name: string, own: string, more = ""): string =>
  `{ name: "${name}", values: keycloakWildfly({ crossDatacenter: { enabled: true, site: "${own}", host: "cache" }${more} }) }`;
const quarkus = (name: string, tag: string): string =>
  `{ name: "${name}", values: keycloak({ multiSite: { enabled: true, host: "cache" }, database: { vendor: "postgres", host: "db" }, image: { tag: ${tag} } }) }`;

/** Between clusters: each names both of them, or both places. */
export const acrossClusters: readonly Mistake[] = [
  tsc(
    fleet(
      `{ name: "blue", values: keycloakWildfly(${group('"239.1.1.1"')}) }`,
      `{ name: "green", values: keycloakWildfly(${group('"239.1.1.1"')}) }`,
    ),
    "green has the multicast address 239.1.1.1:45688 of blue: no two clusters of a network may share it",
  ),
  tsc(
    fleet(
      `{ name: "blue", values: keycloakWildfly(${group('"239.1.1.1"')}) }`,
      `{ name: "green", values: keycloak(${group('"239.1.1.1"', ", port: 45688")}) }`,
    ),
    "green has the multicast address 239.1.1.1:45688 of blue: no two clusters of a network may share it",
  ),
  run(
    fleet(
      `{ name: "blue", values: keycloakWildfly(${group('"239.1.1.1"')}) }`,
      `{ name: "green", values: keycloakWildfly(${group('String("239.1.1.1")')}) }`,
    ),
    "green has the multicast address 239.1.1.1:45688 of blue: no two clusters of a network may share it",
  ),
  tsc(
    fleet('{ name: "blue", values: keycloak({}) }', '{ name: "blue", values: keycloak({}) }'),
    "there are two clusters named 'blue': give each a name of its own",
  ),
  tsc(
    fleet(
      '{ name: "blue", namespace: "login", release: "sso", values: keycloak({}) }',
      '{ name: "green", namespace: "login", release: "sso", values: keycloak({}) }',
    ),
    "green has the release sso in the namespace login, as blue has: give it another release or namespace",
  ),
  tsc(
    fleet(
      '{ name: "blue", namespace: "login", release: "green", values: keycloak({}) }',
      '{ name: "green", namespace: "login", values: keycloak({}) }',
    ),
    "green has the release green in the namespace login, as blue has: give it another release or namespace",
  ),
  tsc(
    inRooms("rome: {}", '{ name: "blue", destination: "Rome", values: keycloak({}) }'),
    "blue is for 'Rome', which is none of the destinations",
  ),
  tsc(
    inRooms('rome: { name: "rome-1", server: "https://10.0.0.1:6443" }'),
    "set at most one of destinations.rome.name and destinations.rome.server",
  ),
  tsc(
    inRooms(
      "rome: { pods: 6 }",
      '{ name: "blue", destination: "rome", values: keycloak({ replicas: 5 }) }',
      '{ name: "green", destination: "rome", values: postgresql({}) }',
      '{ name: "red", destination: "rome", values: keycloakWildfly({}) }',
    ),
    "rome has room for 6 pods, and the clusters in it have 8 (blue 5, green 1, red 2): say more room, or move one",
  ),
  tsc(
    inRooms(
      '"in-cluster": { pods: 6 }',
      '{ name: "blue", values: keycloak({ autoscaling: { enabled: true, maxReplicas: 9 } }) }',
    ),
    "in-cluster has room for 6 pods, and the clusters in it have 9 (blue 9): say more room, or move one",
  ),
  tsc(
    inRooms(
      '"in-cluster": { pods: 2 }',
      '{ name: "blue", values: keycloak({ postgresql: { enabled: true } }) }',
    ),
    "in-cluster has room for 2 pods, and the clusters in it have 3 (blue 3): say more room, or move one",
  ),
  run(
    inRooms(
      '"in-cluster": { pods: Number("2") }',
      '{ name: "blue", values: keycloak({ replicas: 3 }) }',
    ),
    "in-cluster has room for 2 pods, and the clusters in it have 3 (blue 3): say more room, or move one",
  ),
  tsc(
    fleet(
      '{ name: "blue-db", values: postgresql({}) }',
      '{ name: "blue", after: ["blue-bd"], values: keycloak({}) }',
    ),
    "blue comes after 'blue-bd', which is no cluster of the fleet",
  ),
  tsc(
    fleet('{ name: "blue", after: ["blue"], values: keycloak({}) }'),
    "blue comes after itself: leave it out",
  ),
  run(
    fleet(
      '{ name: "blue", after: ["green"], values: keycloak({}) }',
      '{ name: "green", after: ["red"], values: keycloak({}) }',
      '{ name: "red", after: ["blue"], values: keycloak({}) }',
    ),
    "blue comes after itself, by way of green, red: leave one of them out",
  ),
  tsc(
    fleet(site("rome", "roma", '"oslo"'), site("oslo", "oslo", '"rome"')),
    "rome names the Infinispan site oslo, but oslo, which is that one, does not name roma: add it to crossSite.others of oslo",
  ),
  run(
    fleet(site("rome", "rome", '"oslo"'), site("oslo", "oslo", 'String("roma")')),
    "rome names the Infinispan site oslo, but oslo, which is that one, does not name rome: add it to crossSite.others of oslo",
  ),
  tsc(
    fleet(site("rome", "rome", '"oslo"'), site("oslo", "rome", '"oslo"')),
    "oslo has the Infinispan site rome of rome: no two clusters of the same sites may share it, so give it another one, or other sites",
  ),
  tsc(
    fleet(
      site("rome", "rome", '"oslo"'),
      site("oslo", "oslo", '"rome"', ', image: { tag: "15.2.0.Final" }'),
    ),
    "oslo has the Infinispan version 15.2.0.Final, and rome has 15.2.1.Final: clusters of the same sites must have the same, so give both one, or one of them other sites",
  ),
  tsc(
    fleet(wildfly("rome", "rome"), wildfly("oslo", "rome")),
    "oslo has the Keycloak site rome of rome: no two clusters of the same sites may share it, so give it another one, or other sites",
  ),
  tsc(
    fleet(wildfly("rome", "rome"), wildfly("oslo", "oslo", ', image: { tag: "16.1.0" }')),
    "oslo has the Keycloak version 16.1.0, and rome has 16.1.1: clusters of the same sites must have the same, so give both one, or one of them other sites",
  ),
  tsc(
    fleet(quarkus("rome", '"26.7.2"'), quarkus("oslo", '"26.7.3"')),
    "oslo has the Keycloak version 26.7.3, and rome has 26.7.2: clusters of the same sites must have the same, so give both one, or one of them other sites",
  ),
  run(
    fleet(quarkus("rome", '"26.7.2"'), quarkus("oslo", 'String("26.7.3")')),
    "oslo has the Keycloak version 26.7.3, and rome has 26.7.2: clusters of the same sites must have the same, so give both one, or one of them other sites",
  ),
];

const layers = (base: string, production: string): string =>
  `keycloak(layer({ base: ${base} }, { production: ${production} }))`;

/** Between layers: each names the layers. */
export const acrossLayers: readonly Mistake[] = [
  tsc(
    layers("{ replicas: 3 }", '{ cache: { sessions: "volatile", owners: 4 } }'),
    "production: cache.owners (4) must not exceed replicas (3) of base",
  ),
  tsc(
    layers('{ cache: { sessions: "volatile", owners: 4 } }', "{ replicas: 3 }"),
    "base: cache.owners (4) must not exceed replicas (3) of production",
  ),
  tsc(
    layers("{ replicas: 3 }", "{ replicas: 101 }"),
    "production: replicas (101) must be at most 100",
  ),
  tsc(
    layers("{ replicas: 3 }", "{ replica: 3 }"),
    "production: unknown value 'replica'; did you mean 'replicas'?",
  ),
  tsc(
    layers('{ discovery: { protocol: "multicast" } }', '{ discovery: { address: "10.0.0.1" } }'),
    "production: '10.0.0.1' is not an IPv4 multicast address (224.0.0.0 to 239.255.255.255)",
  ),
  run(
    layers("{ replicas: 3 }", "{ metrics: removed }"),
    "production removes metrics, which no layer before it has: take it out there, or name what one has",
  ),
  run(
    'keycloak({ replicas: fromEnv("FAIRLEAD_NOT_SET", integer()) })',
    "the variable FAIRLEAD_NOT_SET must be set",
  ),
];

const application = (more: string): string =>
  `application({ ...{ name: "login", chart: { repository: "https://charts.example.com" }, values: keycloak({}), destination: { name: "rome", namespace: "login" } }, ${more} })`;

/** Within one cluster, and of its Application. */
export const ofOne: readonly Mistake[] = [
  tsc("keycloak({ replicas: 0 })", "replicas (0) must be at least 1"),
  tsc("keycloak({ replicas: 2.5 })", "replicas (2.5) must be a whole number"),
  tsc("keycloak({ replica: 2 })", "unknown value 'replica'; did you mean 'replicas'?"),
  tsc(
    'keycloak({ cache: { sessions: "volatile", owners: 4 } })',
    "cache.owners (4) must not exceed replicas (2)",
  ),
  tsc(
    'keycloak({ discovery: { protocol: "multicast", address: "10.0.0.1" } })',
    "'10.0.0.1' is not an IPv4 multicast address (224.0.0.0 to 239.255.255.255)",
  ),
  tsc("keycloakWildfly({ cache: { owners: 3 } })", "cache.owners (3) must not exceed replicas (2)"),
  tsc("keycloakWildfly({ replicas: 101 })", "replicas (101) must be at most 100"),
  tsc(
    "postgresql({ memory: { cachePercent: 10 } })",
    "memory.cachePercent (10) must be at least memory.sharedBuffersPercent (25)",
  ),
  tsc("forgerockDs({ replicas: 101 })", "replicas (101) must be at most 100"),
  tsc(
    "keycloak({ postgresql: { enabled: true, memory: { cachePercent: 10 } } })",
    "postgresql.memory.cachePercent (10) must be at least postgresql.memory.sharedBuffersPercent (25)",
  ),
  tsc(
    'forgerock({ tokenstore: { store: { rol: "token" } } })',
    "unknown value 'tokenstore.store.rol'; did you mean 'tokenstore.store.role'?",
  ),
  tsc("forgerockDs({ replicas: 0 })", "replicas (0) must be at least 1"),
  run(application('name: "Login"'), "'Login' is not a name in lower case, such as login-rome"),
  run(
    application('chart: { repository: "charts.example.com" }'),
    "'charts.example.com' is not a URL of a repository of charts",
  ),
  run(
    application('release: "login_rome"'),
    "'login_rome' is not a name of a release, such as login",
  ),
  run(application("wave: 0.5"), "wave (0.5) must be a whole number"),
  run(
    application('values: keycloak({ extraEnv: [{ name: "SMTP_PASSWORD", value: "word" }] })'),
    "values.extraEnv[0] gives SMTP_PASSWORD as text, and an Application is read by many: name a Secret by valueFrom",
  ),
  run(
    application("values: { replicas: 3 }"),
    "values must be what a chart's function returned: neither a plain object nor a copy",
  ),
  run(
    'applicationSet({ name: "login", generator: list([{ site: "a" }, { site: "b" }]), template: ({ site }) => ({ name: "login", chart: { repository: "https://charts.example.com" }, values: keycloak({}), destination: { name: site, namespace: "login" } }) })',
    "two elements make an Application 'login': let its name hold a parameter that differs",
  ),
];

export const mistakes: readonly Mistake[] = [...acrossClusters, ...acrossLayers, ...ofOne];
