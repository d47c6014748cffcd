import { keycloak, keycloakWildfly } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario } from "../../harness/scenario.js";
import { contentObjects, hasContent, withContent } from "../steps/content.js";
import { ownersAsConfigured } from "../steps/configured-owners.js";
import { measuresRate, survivesKill } from "../steps/failover.js";
import { forms } from "../steps/formation.js";
import { loses } from "../steps/kill-owners.js";
import { passesTest, withTest } from "../steps/helm-test.js";
import { restricted } from "../../harness/restricted.js";
import { sharesSessions } from "../steps/sessions.js";
import { changesStrategy } from "../steps/update-strategy.js";

/** The heart of the chart keycloak: one cluster, one login for all of it, and the death of a node. */
export const keycloakGate: Scenario = {
  name: "keycloak",
  gate: true,
  helm: 3,
  images: ["postgres", "keycloak-optimized"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "keycloak");
    await stage.kube.apply(contentObjects);
    const values = {
      optimized: true,
      image: { tag: "26.7.3-optimized" },
      ...withContent,
      ...withTest,
    };
    const what = `Helm ${stage.helm.major}, defaults, optimized image`;
    const installed = await forms(stage, installation, { size: 2, values, what });
    await restricted(stage, installation, installed.stderr);
    await hasContent(stage, installation);
    await passesTest(stage, installation, ["The administrator logged in.", "Every node sees 2."]);
    await changesStrategy(stage, installation, values);
    await sharesSessions(stage, installation);
    const rate = await measuresRate(stage, installation);
    await survivesKill(stage, installation, rate);
  },
};

/** The heart of the chart keycloak-wildfly: one cluster, its caches' owners, and what they save. */
export const wildflyGate: Scenario = {
  name: "keycloak-wildfly",
  gate: true,
  helm: 4,
  images: ["postgres", "keycloak-wildfly"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloakWildfly, "login");
    const what = `Helm ${stage.helm.major}, defaults (dns-ping)`;
    const installed = await forms(stage, installation, { size: 2, values: withTest, what });
    await restricted(stage, installation, installed.stderr);
    await passesTest(stage, installation, ["The administrator logged in."]);
    await changesStrategy(stage, installation, withTest);
    await ownersAsConfigured(stage, installation, "owners", 2);
    const kill = "2 owners: one pod killed hard loses no session";
    await loses(stage, installation, "kill", kill, (lost) =>
      lost === 0 ? undefined : "sessions are lost",
    );
  },
};
