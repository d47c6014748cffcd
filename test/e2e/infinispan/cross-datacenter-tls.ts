import type { Scenario } from "../harness/scenario.js";
import { Authority } from "./authority.js";
import { hasRealm, loginsAreShared, sitesMeet } from "./cross-datacenter.js";
import { refusesCertificate } from "./refused-certificate.js";
import { prepareSites } from "./sites.js";

/** Keycloak on WildFly and Infinispan by TLS, in two sites. */
export const crossDatacenterTls: Scenario = {
  name: "cross-datacenter-tls",
  helm: 4,
  images: ["postgres", "infinispan", "keycloak-wildfly"],
  run: (stage) =>
    Authority.during(async (authority, stranger) => {
      const both = await prepareSites(stage, "wildfly", { authority });
      const [lon, nyc] = both;
      await sitesMeet(stage, both);
      await refusesCertificate(stage, lon, stranger);
      await stage.must("sites", "Keycloak of both sites is ready by TLS", async () => {
        await lon.keycloak.waitForView(1);
        await nyc.keycloak.install(nyc.keycloakValues);
        await nyc.keycloak.waitForView(1);
        return "a cluster of one in each";
      });
      await hasRealm(stage, lon);
      await loginsAreShared(stage, lon, nyc);
      await loginsAreShared(stage, nyc, lon);
    }),
};
