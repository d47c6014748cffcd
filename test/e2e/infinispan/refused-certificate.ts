import { said } from "../harness/said.js";
import type { Stage } from "../harness/scenario.js";
import type { Authority } from "./authority.js";
import type { Site } from "./sites.js";

/** What Java says of a certificate that no authority which it trusts has signed. */
const SENTENCE = "PKIX path";

/** Keycloak that trusts another authority says why it does not start, and starts once it trusts the right one. */
export async function refusesCertificate(
  stage: Stage,
  site: Site,
  stranger: Authority,
): Promise<void> {
  const { keycloak } = site;
  await stage.row(
    "refused",
    "another authority: the log says why, the right one heals",
    async () => {
      await keycloak.install(await site.deceivedBy(stranger), false);
      const line = await said(stage.kube, `${keycloak.fullname}-0`, "keycloak", SENTENCE);
      await keycloak.upgrade(site.keycloakValues);
      return line.slice(line.indexOf(SENTENCE));
    },
  );
}
