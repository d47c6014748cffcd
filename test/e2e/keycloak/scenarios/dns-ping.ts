import { keycloak } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario } from "../../harness/scenario.js";
import { measuresRate, scales, survivesKill } from "../steps/failover.js";
import { forms } from "../steps/formation.js";
import { policyMeetsPods } from "../steps/network-policy.js";
import { ownersAsAsked } from "../steps/owners.js";
import { sharesSessions } from "../steps/sessions.js";

/** Discovery by DNS and sessions in memory alone: what two owners hold outlives one of them. */
export const dnsPing: Scenario = {
  name: "dns-ping",
  helm: 3,
  images: ["postgres", "keycloak-optimized-volatile"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "login");
    const values = (replicas: number) => ({
      replicas,
      discovery: { protocol: "dns-ping" },
      cache: { sessions: "volatile", owners: 2 },
      optimized: true,
      image: { tag: "26.7.3-optimized-volatile" },
    });
    const what = `Helm ${stage.helm.major}, volatile sessions, optimized image`;
    await forms(stage, installation, { size: 3, values: values(3), what });
    await ownersAsAsked(stage, installation, 2);
    await policyMeetsPods(stage, installation, [7800, 57800]);
    await sharesSessions(stage, installation);
    const rate = await measuresRate(stage, installation);
    await survivesKill(stage, installation, rate);
    // Nodes that leave at the same time take with them what they alone hold: one at a time.
    await scales(stage, installation, "3 → 4 → 3 → 2", rate, async (size) => {
      await installation.upgrade(values(size));
    });
  },
};
