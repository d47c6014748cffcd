/**
 * What the chart asks of its image: OpenDJ in `home`, which everyone can read, a Java that runs it,
 * bash, getent and coreutils on the PATH. The image's own start script is not run.
 * @see https://github.com/OpenIdentityPlatform/OpenDJ/tree/master/opendj-packages/opendj-docker
 */
export const contract = {
  repository: "docker.io/openidentityplatform/opendj",
  user: 1001,
  home: "/opt/opendj",
  /** Names the folder of the instance, to the tools and to the server. */
  instanceFile: "/opt/opendj/instance.loc",
  /** Name of the claim in the StatefulSet. */
  claim: "data",
  ports: { ldap: 1389, ldaps: 1636, administration: 4444, replication: 8989 },
  paths: {
    volume: "/var/lib/opendj",
    instance: "/var/lib/opendj/instance",
    /** A file for each stage of the set-up that is complete. */
    stages: "/var/lib/opendj/stages",
    /** Copies that a server makes of its database while it runs. */
    backups: "/var/lib/opendj/backups",
    scripts: "/opt/fairlead/scripts",
    schema: "/opt/fairlead/schema",
    passwords: "/opt/fairlead/passwords",
    /** Where `certificates` names a Secret. */
    keystore: "/opt/fairlead/keystore",
  },
} as const;
