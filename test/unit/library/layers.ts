/** Stands for `removed` in the tables of layers. */
export const REMOVED = "(removed)";

/** Layers by name, and what is said of what they are together; nothing where it is right. */
export interface LayersSample {
  readonly title: string;
  readonly layers: readonly Readonly<Record<string, object>>[];
  /** What the layers are together, where they are right. */
  readonly merged?: object;
  readonly says?: readonly string[];
}

const volatile = (size: object): object => ({ cache: { sessions: "volatile", ...size } });

export const layersSamples: readonly LayersSample[] = [
  {
    title: "maps merge deeply, lists and all else are replaced",
    layers: [
      { base: { replicas: 3, tls: { enabled: true, secret: "a" }, hosts: ["a", "b"] } },
      { production: { tls: { secret: "b" }, hosts: ["c"], ratio: 0.25 } },
    ],
    merged: {
      replicas: 3,
      tls: { enabled: true, secret: "b" },
      hosts: ["c"],
      ratio: 0.25,
    },
  },
  {
    title: "a value is removed, a whole map is, and a branch is left with it",
    layers: [
      {
        base: {
          replicas: 3,
          discovery: { protocol: "multicast", address: "239.1.1.1" },
          tls: { enabled: true, secret: "a" },
        },
      },
      {
        production: {
          replicas: REMOVED,
          discovery: { protocol: "dns-ping", address: REMOVED },
          tls: REMOVED,
        },
      },
      { site: { tls: { secret: "c" } } },
    ],
    merged: { discovery: { protocol: "dns-ping" }, tls: { secret: "c" } },
  },
  {
    title: "a rule between two layers names both",
    layers: [{ base: { replicas: 3 } }, { production: volatile({ owners: 4 }) }],
    says: ["production: cache.owners (4) must not exceed replicas (3) of base"],
  },
  {
    title: "a rule within one layer names it once",
    layers: [{ base: { replicas: 2, ...volatile({ owners: 4 }) } }, { production: { ratio: 0.5 } }],
    says: ["base: cache.owners (4) must not exceed replicas (2)"],
  },
  {
    title: "a default is no layer's",
    layers: [{ base: { ratio: 0.5 } }, { production: volatile({ owners: 4 }) }],
    says: ["production: cache.owners (4) must not exceed replicas (2)"],
  },
  {
    title: "what a layer removed is no layer's",
    layers: [
      { base: { replicas: 9 } },
      { production: volatile({ owners: 4 }) },
      { site: { replicas: REMOVED } },
    ],
    says: ["production: cache.owners (4) must not exceed replicas (2)"],
  },
  {
    title: "the last layer that has a value is named",
    layers: [{ base: { ratio: 0.5 } }, { production: { ratio: 7 } }, { site: { replicas: 3 } }],
    says: ["production: ratio (7) must be at most 1"],
  },
  {
    title: "a format, an unknown name and a type",
    layers: [
      { base: { discovery: { protocol: "multicast" }, replicas: 200 } },
      { production: { discovery: { address: "10.0.0.1" } } },
      { site: { replica: 3 } },
    ],
    says: [
      "base: replicas (200) must be at most 100",
      "production: '10.0.0.1' is not an IPv4 multicast address (224.0.0.0 to 239.255.255.255)",
      "site: unknown value 'replica'; did you mean 'replicas'?",
    ],
  },
];
