import {
  boolean,
  group,
  host,
  integer,
  port,
  secretSourceField,
  section,
  string,
  type Format,
} from "../../../generator/index.js";
import { credentialFiles } from "../../shared/credentials.js";

/** @see https://www.keycloak.org/high-availability/multi-cluster/deploy-infinispan-kubernetes-crossdc */
const supportedInfinispan: Format = {
  pattern: "^16\\.0\\.(1[4-9]|[2-9][0-9]|[1-9][0-9]{2,})$",
  what: "a version of Infinispan that Keycloak 26.7.3 supports, such as 16.0.14",
};

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
          "Host of this site's Infinispan. The caches work, authenticationSessions, loginFailures and actionTokens are there at each site, with backups at the others, before Keycloak starts.",
        whenAbsent: "none",
        examples: ["cache-infinispan"],
      }),
      port: port({ description: "Its port of Hot Rod.", default: 11222 }),
      infinispanVersion: string({
        description:
          "Its version, to be refused where Keycloak does not support it. With another Keycloak in `image`, which bundles another Infinispan, leave it out.",
        format: supportedInfinispan,
        whenAbsent: "not checked",
        examples: ["16.0.14"],
      }),
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
