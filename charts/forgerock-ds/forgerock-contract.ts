/**
 * What the chart asks of a commercial image: that of ForgeRock's directory services, as their own
 * deployment runs it. It is not public, and nothing here was tried.
 * @see https://github.com/ForgeRock/forgeops/tree/main/charts/identity-platform
 */
export const forgerockContract = {
  /** User and group that the image's files are for. */
  user: 11111,
  group: 0,
  ports: { http: 8080, https: 8443 },
  healthPath: "/healthy",
  home: "/opt/opendj",
  paths: {
    data: "/opt/opendj/data",
    /** Scripts by the name of the StatefulSet, which the image looks for. */
    scripts: "/opt/opendj/runtime-scripts",
    admin: "/var/run/secrets/admin",
    monitor: "/var/run/secrets/monitor",
    storeAdmin: "/var/run/secrets/store-admin",
    tls: "/var/run/secrets/ds-ssl-keypair",
    masterKey: "/var/run/secrets/ds-master-keypair",
    truststore: "/var/run/secrets/truststore",
    /** Writable: the image puts keys together there. */
    keys: "/var/run/secrets/keys",
  },
} as const;
