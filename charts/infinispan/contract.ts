/**
 * What the chart asks of its image: the server in `home`, which everyone can read, with the arguments of
 * its `bin/server.sh`; a Java that runs it, bash and coreutils on the PATH. The image's own entry point,
 * which makes users of variables, is not run.
 * @see https://infinispan.org/docs/stable/titles/server/server.html#server-command-arguments
 */
export const contract = {
  repository: "quay.io/infinispan/server",
  user: 185,
  home: "/opt/infinispan",
  /** Name of the claim in the StatefulSet. */
  claim: "data",
  ports: {
    /** Hot Rod and REST, which the server tells apart by the first bytes. */
    endpoint: 11222,
    /** REST without TLS, for the pod's own probes and for metrics. */
    management: 11223,
    jgroups: 7800,
    /** JGroups FD_SOCK2: failure detection, on the port above plus 50000. */
    failureDetection: 57800,
    /** Of the gossip router. */
    router: 12001,
  },
  paths: {
    /** Where the server's `data` is. */
    volume: "/var/lib/infinispan/data",
    /** Server root: `conf` is written at each start. */
    root: "/var/lib/infinispan",
    scripts: "/opt/fairlead/scripts",
    configuration: "/opt/fairlead/configuration",
    credentials: "/run/secrets/infinispan",
    certificate: "/run/secrets/infinispan-tls",
    transport: "/run/secrets/infinispan-transport",
    users: "/run/secrets/infinispan-users",
  },
} as const;
