import { Authority } from "../forgerock-ds/keystore.js";
import { since } from "../forgerock-ds/topology.js";
import { byTurns } from "../harness/kube.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { asOne } from "./as-one.js";
import {
  aliases,
  installStores,
  known,
  prepare,
  provider,
  releasesOf,
  stackOf,
  stackValues,
  type Parts,
} from "./parts.js";

/** Servers, then the Job, then access managers: three starts, one after the other. */
const seconds = 3 * byTurns;

/** The stack in one command: three stores and two access managers, which are as one. */
export const forgerockGate: Scenario = {
  name: "forgerock",
  gate: true,
  helm: 4,
  images: ["opendj", "openam"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const release = "identity";
      const parts = stackOf(stage, release);
      const values = stackValues(
        { userstore: 1, tokenstore: 1, configstore: 1 },
        { configuration: provider },
      );
      await story(stage, authority, parts, () =>
        stage.helm.change("install", { release, chart: "forgerock", values, wait: true, seconds }),
      );
    }),
};

/** The same of four releases, which are installed side by side. */
export const forgerockAm: Scenario = {
  name: "forgerock-am",
  helm: 3,
  images: ["opendj", "openam"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const parts = releasesOf(stage);
      await story(stage, authority, parts, async () => {
        await installStores(parts, aliases);
        const values = {
          configStore: known(parts.configstore),
          userStore: known(parts.userstore),
          tokenStore: { enabled: true, ...known(parts.tokenstore) },
          configuration: provider,
        };
        const { release } = parts.managers;
        return stage.helm.change("install", {
          release,
          chart: "forgerock-am",
          values,
          wait: true,
          seconds,
        });
      });
    }),
};

async function story(
  stage: Stage,
  authority: Authority,
  parts: Parts,
  install: () => Promise<{ readonly stderr: string }>,
): Promise<void> {
  let warnings = "";
  await stage.must("start", "three stores and two access managers, all at once", async () => {
    await prepare(parts, stage, authority);
    const begin = performance.now();
    warnings = (await install()).stderr;
    const { length } = await parts.managers.pods();
    return `${length} access managers ready ${since(begin)} after helm install`;
  });
  await restricted(stage, parts.managers, warnings);
  await asOne(stage, parts);
}
