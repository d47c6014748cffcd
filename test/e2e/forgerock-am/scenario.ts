import { Authority } from "../forgerock-ds/keystore.js";
import { Store } from "../forgerock-ds/store.js";
import { since } from "../forgerock-ds/topology.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { AccessManagers } from "./access-managers.js";
import { asOne } from "./as-one.js";
import { aliases, prepare, roles, type Alias, type Parts } from "./parts.js";

const configuration = { "10-oauth2.http": "PUT /realm-config/services/oauth-oidc\n{}\n" };

/** The stack in one command: three stores and two access managers, which are as one. */
export const forgerockGate: Scenario = {
  name: "forgerock",
  gate: true,
  helm: 4,
  images: ["opendj", "openam"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const release = "identity";
      const store = (alias: Alias) =>
        new Store(stage, release, roles[alias].baseDn, `${release}-${alias}`);
      const parts: Parts = {
        managers: new AccessManagers(stage, release, "am"),
        userstore: store("userstore"),
        tokenstore: store("tokenstore"),
        configstore: store("configstore"),
      };
      const one = { servers: { replicas: 1 } };
      const values = {
        ...Object.fromEntries(aliases.map((alias) => [alias, { replicas: 1 }])),
        am: { configStore: one, userStore: one, tokenStore: one, configuration },
      };
      await story(stage, authority, parts, () =>
        stage.helm.change("install", { release, chart: "forgerock", values, wait: true }),
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
      const store = (alias: Alias) => new Store(stage, alias, roles[alias].baseDn);
      const parts: Parts = {
        managers: new AccessManagers(stage, "am", "forgerock-am"),
        userstore: store("userstore"),
        tokenstore: store("tokenstore"),
        configstore: store("configstore"),
      };
      const known = (alias: Alias) => ({ servers: { name: parts[alias].fullname, replicas: 1 } });
      await story(stage, authority, parts, async () => {
        for (const alias of aliases) {
          const { role } = roles[alias];
          const values = { replicas: 1, store: { role }, certificates: { kind: "secret" } };
          await parts[alias].change("install", values, false);
        }
        const values = {
          configStore: known("configstore"),
          userStore: known("userstore"),
          tokenStore: { enabled: true, ...known("tokenstore") },
          configuration,
        };
        const { release } = parts.managers;
        return stage.helm.change("install", { release, chart: "forgerock-am", values, wait: true });
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
