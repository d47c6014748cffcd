import {
  boolean,
  group,
  host,
  integer,
  port,
  secretSourceField,
  section,
} from "../../../generator/index.js";
import { credentialFiles } from "../../shared/credentials.js";

/**
 * Keycloak clusters of two sites.
 * @see https://www.keycloak.org/high-availability/multi-cluster/introduction
 */
export const multiSiteFields = section("Several sites", {
  multiSite: group(
    {
      description:
        "Keycloak of other sites on the same database, by the feature multi-site: nodes keep in the Infinispan of their site what other nodes must know, and it hands that on to those of the others. The nodes are no cluster of their own then.",
    },
    {
      enabled: boolean({
        description: "Whether there are other sites. Pods wait until Infinispan takes connections.",
        default: false,
      }),
      host: host({
        description:
          "Host of this site's Infinispan, of the version that Keycloak bundles or a later patch of it. The caches work, authenticationSessions, loginFailures and actionTokens are there at each site, with backups at the others, before Keycloak starts.",
        whenAbsent: "none",
        examples: ["cache-infinispan"],
      }),
      port: port({ description: "Its port of Hot Rod.", default: 11222 }),
      tls: boolean({
        description:
          "Whether it is reached by TLS. An authority of one's own is among `truststores`.",
        default: true,
      }),
      secret: secretSourceField({
        description: "User name and password at Infinispan.",
        files: credentialFiles,
        suffix: "remote-cache",
      }),
      waitSeconds: integer({
        description:
          "Time that a pod waits for Infinispan; Kubernetes then starts its init container again.",
        unit: "seconds",
        minimum: 1,
        maximum: 86400,
        default: 300,
      }),
    },
  ),
});
