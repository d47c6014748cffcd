/**
 * What the chart asks of its image: Tomcat in `home` with OpenAM's application, which everyone can
 * read, a Java that runs it with its keytool, bash, curl with LDAP, sed and the core utilities on the
 * PATH. The image's own start script is not run.
 * @see https://github.com/OpenIdentityPlatform/OpenAM/tree/master/openam-distribution/openam-distribution-docker
 */
export const contract = {
  repository: "docker.io/openidentityplatform/openam",
  user: 1001,
  home: "/usr/local/tomcat",
  /** Path of the application. */
  path: "/openam",
  port: 8080,
  /** Where a pod finds itself by the name that all of them have. */
  ownAddress: "127.0.0.2",
  paths: {
    /** Everything that a pod writes; gone with the pod. */
    work: "/var/lib/openam",
    /** OpenAM's own folder. */
    base: "/var/lib/openam/config",
    tomcat: "/var/lib/openam/tomcat",
    trust: "/var/lib/openam/trust.p12",
    scripts: "/opt/fairlead/scripts",
    secrets: "/opt/fairlead/secrets",
    stores: "/opt/fairlead/stores",
    authority: "/opt/fairlead/authority",
    configuration: "/opt/fairlead/configuration",
    /** What Vault's injector or a CSI driver brings of it. */
    configurationSecrets: "/opt/fairlead/configuration-secrets",
  },
} as const;
