/** A document for the chart `everything`, and what is said of it; nothing where it is right. */
export interface Sample {
  readonly values: unknown;
  readonly says: readonly string[];
  /** Why the compiler says something else, or nothing. Left out where it says the same. */
  readonly compiler?:
    "its own words" | "patterns are for the runtime" | "items are compared at run time";
}

const own = { compiler: "its own words" } as const;
const pattern = { compiler: "patterns are for the runtime" } as const;

export const samples: readonly Sample[] = [
  { values: {}, says: [] },
  { values: { replicas: 100, ratio: 1, title: "x", httpPort: 1 }, says: [] },
  { values: { memory: "512Mi", delay: "5m", secretName: "a.b-c", server: "10.0.0.1" }, says: [] },
  { values: { address: "https://a.example/x?y#z", hosts: ["a"], ports: [1, 2] }, says: [] },
  { values: { labels: { "a/b": "c" }, options: { "x-y": "z" } }, says: [] },
  { values: { resources: { limits: { cpu: 0.5, memory: "1Gi" } } }, says: [] },
  {
    values: {
      env: [{ name: "A", value: "" }],
      extra: [{ apiVersion: "v1", kind: "X", metadata: { name: "x" }, a: 1 }],
    },
    says: [],
  },
  { values: { discovery: { protocol: "multicast", address: "224.0.0.0" } }, says: [] },
  { values: { discovery: { protocol: "dns-ping", query: "x.y" } }, says: [] },
  { values: { replicas: 4, cache: { sessions: "volatile", owners: 4 } }, says: [] },
  { values: { tls: { enabled: true, secret: "s" }, code: "ABC", level: "debug" }, says: [] },
  { values: { global: { anything: 1 }, enabled: true }, says: [] },

  { values: { replicas: 0 }, says: ["replicas (0) must be at least 1"] },
  { values: { replicas: 101 }, says: ["replicas (101) must be at most 100"] },
  { values: { replicas: 2.5 }, says: ["replicas (2.5) must be a whole number"] },
  {
    values: { replicas: "3" },
    says: ["replicas must be a whole number, not the string '3'"],
    ...own,
  },
  {
    values: { replicas: null },
    says: ["replicas must not be null: leave it out to have the default"],
    ...own,
  },
  {
    values: { tls: null },
    says: ["tls must not be null: leave it out to have the default"],
    ...own,
  },
  {
    values: { code: null },
    says: ["code must not be null: leave it out to have the default"],
    ...own,
  },
  { values: { ratio: -0.5 }, says: ["ratio (-0.5) must be at least 0"] },
  {
    values: { verbose: "yes" },
    says: ["verbose must be true or false, not the string 'yes'"],
    ...own,
  },
  { values: { title: "" }, says: ["title must not be empty"] },
  {
    values: { title: "a title of many letters" },
    says: ["title ('a title of many letters') must have at most 20 characters"],
  },
  {
    values: { code: "abc", level: "debug" },
    says: ["'abc' is not a code of three capitals, such as ABC"],
    ...pattern,
  },
  {
    values: { level: "inof" },
    says: ["level ('inof') must be one of 'info', 'debug' or 'warning'; did you mean 'info'?"],
  },
  {
    values: { level: "loud" },
    says: ["level ('loud') must be one of 'info', 'debug' or 'warning'"],
  },
  { values: { level: 3 }, says: ["level must be a string, not 3"], ...own },
  { values: { httpPort: 70000 }, says: ["httpPort (70000) must be at most 65535"] },
  {
    values: { memory: "1GB" },
    says: ["'1GB' is not a Kubernetes quantity, such as 500m, 2 or 1Gi"],
  },
  { values: { memory: -1 }, says: ["'-1' is not a Kubernetes quantity, such as 500m, 2 or 1Gi"] },
  { values: { delay: "30 s" }, says: ["'30 s' is not a duration, such as 30s, 5m or 1h"] },
  {
    values: { secretName: "A_b" },
    says: [
      "'A_b' is not a DNS name: lower-case letters, digits, '-' and '.' between them, such as login-tls",
    ],
  },
  {
    values: { server: "https://db" },
    says: [
      "'https://db' is not a host name or an IPv4 address without scheme, port and path, such as db.example.com",
    ],
  },
  {
    values: { server: "db:5432" },
    says: [
      "'db:5432' is not a host name or an IPv4 address without scheme, port and path, such as db.example.com",
    ],
  },
  {
    values: { address: "x.example" },
    says: [
      "'x.example' is not a URL that begins with http:// or https://, such as http://example.com",
    ],
  },
  {
    values: { hosts: ["a", "b/c"] },
    says: [
      "'b/c' is not a host name or an IPv4 address without scheme, port and path, such as db.example.com",
    ],
  },
  { values: { hosts: "a" }, says: ["hosts must be a list, not the string 'a'"], ...own },
  { values: { ports: [] }, says: ["ports must have 1 or more items"] },
  {
    values: { ports: [80, 80] },
    says: ["ports must not hold the same item twice"],
    compiler: "items are compared at run time",
  },
  { values: { ports: [0] }, says: ["ports[0] (0) must be at least 1"] },
  {
    values: { labels: { A: "b" } },
    says: ["'A' is not a label's key, such as a/b"],
    ...pattern,
  },
  { values: { labels: { a: 1 } }, says: ["labels.a must be a string, not 1"], ...own },
  {
    values: { options: { "cache-owners": "2" } },
    says: ["'cache-owners' cannot be set in options: set cache.owners instead"],
  },
  {
    values: { resources: { limits: { cpu: "1GB" } } },
    says: ["'1GB' is not a Kubernetes quantity, such as 500m, 2 or 1Gi"],
    ...pattern,
  },
  {
    values: { resources: { limit: {} } },
    says: ["unknown value 'resources.limit'; did you mean 'resources.limits'?"],
  },
  {
    values: { env: [{ name: "A", valeu: "b" }] },
    says: ["unknown value 'env[0].valeu'; did you mean 'env[0].value'?"],
  },
  { values: { env: [{ value: "b" }] }, says: ["env[0].name must be set"], ...own },
  {
    values: { extra: [{ kind: "X", metadata: { name: "x" } }] },
    says: ["extra[0].apiVersion must be set"],
    ...own,
  },
  {
    values: { extra: [{ apiVersion: "v1", kind: "X", metadata: { a: 1 } }] },
    says: ["extra[0].metadata.name must be set"],
    ...own,
  },
  {
    values: { env: [{ name: "A", value: "a", valueFrom: { fieldRef: { fieldPath: "x" } } }] },
    says: ["set at most one of value and valueFrom"],
    ...pattern,
  },
  {
    values: { replica: 3, server: "db:1", title: "" },
    says: [
      "unknown value 'replica'; did you mean 'replicas'?",
      "title must not be empty",
      "'db:1' is not a host name or an IPv4 address without scheme, port and path, such as db.example.com",
    ],
    ...own,
  },
  {
    values: { cache: { sessions: "volatile", owners: 4 }, delay: "1" },
    says: [
      "cache.owners (4) must not exceed replicas (2)",
      "'1' is not a duration, such as 30s, 5m or 1h",
    ],
    ...own,
  },
  { values: { replica: 3 }, says: ["unknown value 'replica'; did you mean 'replicas'?"] },
  { values: { nothing: 1 }, says: ["unknown value 'nothing'"] },
  { values: { toString: 1 }, says: ["unknown value 'toString'"] },
  {
    values: { tls: { enable: true } },
    says: ["unknown value 'tls.enable'; did you mean 'tls.enabled'?"],
  },
  {
    values: { discovery: { protocol: "multicast" } },
    says: ["discovery.address must be set"],
    ...own,
  },
  {
    values: { discovery: { protocol: "multicast", address: "192.168.0.1" } },
    says: ["'192.168.0.1' is not an IPv4 multicast address (224.0.0.0 to 239.255.255.255)"],
  },
  {
    values: { discovery: { address: "239.1.2.3" } },
    says: ["'discovery.address' is a value of discovery.protocol 'multicast', not of 'jdbc-ping'"],
  },
  {
    values: { discovery: { protocol: "multicats" } },
    says: [
      "discovery.protocol ('multicats') must be one of 'jdbc-ping', 'dns-ping' or 'multicast'; did you mean 'multicast'?",
    ],
  },
  {
    values: { discovery: "multicast" },
    says: ["discovery must be a map, not the string 'multicast'"],
    ...own,
  },
  {
    values: { cache: { owners: 2 } },
    says: ["'cache.owners' is a value of cache.sessions 'volatile', not of 'persistent'"],
  },
  {
    values: { cache: { sessions: "volatile", owners: 4 } },
    says: ["cache.owners (4) must not exceed replicas (2)"],
  },
  {
    values: { replicas: 1, cache: { sessions: "volatile" } },
    says: ["cache.owners (2) must not exceed replicas (1)"],
  },
  {
    values: { cache: { sessions: "volatile", owners: 1 } },
    says: ["cache.owners (1) must be at least 2 when replicas is more than 1"],
  },
  {
    values: { tls: { secret: "a", file: "b" } },
    says: ["set at most one of tls.secret and tls.file"],
  },
  { values: { tls: { enabled: true } }, says: ["tls.secret must be set when tls.enabled is true"] },
  { values: { code: "ABC" }, says: ['level must be "debug" when code is set'] },
  {
    values: { level: "warning", httpPort: 80 },
    says: ['httpPort (80) must be more than 1024 when level is "warning"'],
  },
  { values: [], says: ["the document must be a map, not a list"], ...own },
  { values: "x", says: ["the document must be a map, not a string"], ...own },
];
