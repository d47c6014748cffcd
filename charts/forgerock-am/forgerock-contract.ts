/**
 * What the chart asks of a commercial image: that of ForgeRock's access manager with its configuration
 * in it, as their own deployment runs it. It is not public, and nothing here was tried.
 *
 * Its start script makes `security/keystores`, `security/secrets/default` and
 * `security/secrets/encrypted/{storepass,entrypass}` of what is mounted and of AM_ENCRYPTION_KEY: the
 * same on every instance (OPENAM-14771).
 * @see https://github.com/ForgeRock/forgeops/tree/main/charts/identity-platform
 */
export const forgerockContract = {
  /** Path of the application. */
  path: "/am",
  httpsPort: 8081,
  health: { live: "/am/json/health/live", ready: "/am/json/health/ready" },
  /** Folders of the image that the server writes to: copies in a volume take their place. */
  home: "/home/forgerock",
  tomcat: "/usr/local/tomcat",
  /** Configuration that is in the image. */
  bootFile: "/home/forgerock/openam/config/boot.json",
  entryPoint: "/home/forgerock/docker-entrypoint.sh",
  paths: {
    writable: "/writable",
    /** Keystore and its passwords, under the names that the start script looks for. */
    keys: "/var/run/secrets/am",
    /** In its home. */
    truststore: "amtruststore",
  },
  /** What the image's setup profiles make in directories, and nothing else. */
  baseDns: { user: "ou=identities", token: "ou=tokens", config: "ou=am-config" },
} as const;
