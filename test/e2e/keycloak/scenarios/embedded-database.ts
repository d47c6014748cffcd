import { waitFor } from "../../../cluster/wait.js";
import { killHard } from "../../harness/kill.js";
import { losableNode, loseAndReturn } from "../../harness/lost-node.js";
import type { Pod } from "../../harness/kube.js";
import { secret, type Scenario, type Stage } from "../../harness/scenario.js";
import { merged, type Values } from "../../harness/values.js";
import { drained } from "../../postgresql/drained.js";
import { Server, serverImage } from "../../postgresql/server.js";
import { Installation } from "../installation.js";
import { prepareRealm, userName } from "../load/admin.js";
import { passwordGrant } from "../load/tokens.js";
import { keycloak } from "../product.js";
import { configured } from "../steps/config-cli.js";
import { forms } from "../steps/formation.js";

const users = 20;

/** A release with a database of its own: users outlive its pod and its node; a dump begins another release. */
export const embeddedDatabase: Scenario = {
  name: "embedded-database",
  helm: 3,
  images: ["postgres", "keycloak-optimized", "keycloak-config-cli"],
  run: async (stage) => {
    const server = new Server(stage, "keycloak");
    const node = await losableNode(stage);
    const database = {
      backup: { enabled: true },
      ...(node === undefined ? {} : { nodeSelector: { "kubernetes.io/hostname": node } }),
    };
    const installation = await begins(stage, server, "view", database);
    await stage.must("realm", "a realm with users in the release's own database", async () => {
      const admin = installation.administrator(await installation.serviceUrl());
      await prepareRealm(admin, { realm: "load", client: "load", users, hashing: 1 });
      return `${await logIn(installation)} users log in`;
    });
    await configured(stage, installation, withDatabase(database));
    await stage.row("kill", "the database killed hard: the same users log in after", async () => {
      const before = await server.pod();
      const how = await killHard(stage, before, "postgresql");
      return `${await comesBack(installation, server, before)} (${how})`;
    });
    await drained(stage, server, () => comesBack(installation, server));
    if (node !== undefined) await nodeLost(stage, installation, server, node);
    const dump = await server.backUp("now");
    const again = new Server(stage, "again");
    const restored = await begins(stage, again, "restore", server.restoring(dump));
    await stage.row("same-users", "a fresh release of the dump has the same users", async () => {
      return `${dump}: ${await logIn(restored)} users log in`;
    });
    await stage.row("apart", "a release and one of its dump stay two clusters", async () => {
      for (const one of [installation, restored]) await one.waitForView(2);
      return "views of 2 and of 2";
    });
  },
};

/** Values of a release that brings its database along. */
const withDatabase = (database: Values): Values => ({
  optimized: true,
  image: { tag: "26.7.3-optimized" },
  postgresql: { enabled: true, ...merged(serverImage, database) },
});

/** A release and its database, of two nodes. */
async function begins(
  stage: Stage,
  server: Server,
  row: string,
  database: Values,
): Promise<Installation> {
  const { kube, helm } = stage;
  const installation = new Installation(keycloak, kube, helm, server.release, "own");
  await server.prepare();
  await kube.apply([
    secret(`${installation.fullname}-admin`, { username: "admin", password: "admin" }),
  ]);
  const values = withDatabase(database);
  await forms(stage, installation, { row, size: 2, values, what: "with its own PostgreSQL" });
  return installation;
}

/** The volume is one of its node, as with local disks: the pod has nowhere else to go, and waits for it. */
async function nodeLost(
  stage: Stage,
  installation: Installation,
  server: Server,
  node: string,
): Promise<void> {
  const what = "the database's node without power, and started again: the same users log in after";
  await stage.row("node-lost", what, async () => {
    const before = await server.pod();
    if (before.spec.nodeName !== node) throw new Error(`the database is not on ${node}`);
    const seconds = await loseAndReturn(stage, node);
    return `${node} gone for ${seconds.toFixed(0)} s: ${await comesBack(installation, server, before)}`;
  });
}

/** Waits until all works again. @param before the database's pod that has just ended */
async function comesBack(
  installation: Installation,
  server: Server,
  before?: Pod,
): Promise<string> {
  await server.pod(before);
  await installation.waitForView(2);
  await waitFor("a login", () => logIn(installation).then(() => true));
  return `${await logIn(installation)} users log in`;
}

/** @returns how many users logged in: all. @throws at the first who cannot */
async function logIn(installation: Installation): Promise<number> {
  const place = installation.place(await installation.serviceUrl());
  for (let index = 1; index <= users; index += 1) {
    await passwordGrant(place, userName(index), userName(index));
  }
  return users;
}
