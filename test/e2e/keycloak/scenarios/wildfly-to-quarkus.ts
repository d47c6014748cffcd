import { join } from "node:path";
import { waitFor } from "../../../cluster/wait.js";
import { tool } from "../../../tools/tool.js";
import { Guide } from "../../harness/guide.js";
import { createDatabase, postgresHost, postgresNamespace, sql } from "../../harness/postgres.js";
import { secret, type Scenario, type Stage } from "../../harness/scenario.js";
import { Installation } from "../installation.js";
import { changeRealm, prepareRealm, realmOf } from "../load/admin.js";
import { passwordGrant } from "../load/tokens.js";
import { keycloak, keycloakWildfly } from "../product.js";
import { adoptedSchema } from "../steps/adopted-schema.js";
import { allLogIn, goOn, logInOffline, type Grants } from "../steps/grants.js";

const users = 6;
const database = "keycloak";
const role = { username: "keycloak", password: "old" };

/** What the guide's reader has changed in a realm. */
const settings = {
  displayName: "Company",
  accessTokenLifespan: 123,
  offlineSessionIdleTimeout: 1234567,
  bruteForceProtected: true,
  failureFactor: 7,
};

/** Blocks of docs/wildfly-to-quarkus.md. */
const block = { sdk: 0, values: 1, stop: 2, move: 3, back: 4 };

/** Keycloak 16 on WildFly becomes Keycloak 26 on its database, and goes back, by the guide's commands. */
export const wildflyToQuarkus: Scenario = {
  name: "wildfly-to-quarkus",
  helm: 4,
  images: ["postgres", "keycloak-wildfly", "keycloak"],
  run: async (stage) => {
    const { kube, helm } = stage;
    const old = new Installation(keycloakWildfly, kube, helm, "login");
    const path = keycloakWildfly.path;
    const now = new Installation({ ...keycloak, path }, kube, helm, "login");
    const guide = await begin(stage);
    const before = await begins(stage, old);

    await stage.must("import", "the old release's values become the new one's", async () => {
      await guide.follow(block.sdk);
      const { stderr } = await guide.follow(block.values);
      const values = await guide.read("keycloak.yaml");
      for (const line of ["relativePath: /auth", "url: http://login.example.com/auth"])
        if (!values.includes(line)) throw new Error(`there is no ${line} in ${values}`);
      return /^carried .*$/m.exec(stderr)?.[0] ?? stderr;
    });
    const begun = performance.now();
    await stage.must("stopped", "no node of the old release is left, then a dump", async () => {
      await guide.follow(block.stop);
      const pods = await old.pods();
      const connections = await sql(
        `SELECT count(*) FROM pg_stat_activity WHERE datname = '${database}'`,
      );
      if (pods.length > 0 || connections.trim() !== "0")
        throw new Error(`${pods.length} pods, ${connections} connections`);
      return "no pod, no connection";
    });
    await stage.must("moved", "Keycloak 26 on the database of Keycloak 16", async () => {
      await guide.follow(block.move);
      const seconds = (performance.now() - begun) / 1000;
      return `${await adoptedSchema(now, database)}; ready ${seconds.toFixed(0)} s after the old release's end`;
    });
    await comesAlong(stage, now, before);
    await stage.row("old-node", "an old node that somebody starts is refused", () =>
      refused(stage),
    );
    await stage.row("back", "the way back: the old release on the dump", async () => {
      const start = performance.now();
      await guide.follow(block.back);
      const seconds = (performance.now() - start) / 1000;
      const place = old.place(await old.serviceUrl());
      await allLogIn(place, users);
      const { kept } = await goOn(place, before.offline);
      if (kept !== users) throw new Error(`${kept} of ${users} offline tokens go on`);
      return `${seconds.toFixed(0)} s; ${users} users log in, ${kept} offline tokens go on`;
    });
  },
};

/** The programs that the guide's reader has, and where the database is. */
async function begin(stage: Stage): Promise<Guide> {
  const { helm, kube } = stage;
  const server = ["--namespace", postgresNamespace, "exec", "--stdin", "deployment/postgres", "--"];
  const kubectl = await tool("kubectl");
  const inPod = (name: string) => `exec ${kubectl} ${server.join(" ")} ${name} "$@"`;
  const environment = Object.entries(helm.environment).map(([key, value]) => `${key}=${value}`);
  return Guide.begin(join(stage.folder, "guide"), {
    document: "wildfly-to-quarkus.md",
    places: { "postgresql://db.example.com/": "postgresql://postgres@/" },
    programs: {
      helm: `exec env ${environment.join(" ")} ${helm.binary} --namespace ${kube.namespace} "$@"`,
      kubectl: `exec ${kubectl} --namespace ${kube.namespace} "$@"`,
      psql: inPod("psql"),
      pg_dump: inPod("pg_dump"),
      pg_restore: inPod("pg_restore"),
    },
  });
}

interface Before {
  readonly offline: readonly Grants[];
  readonly online: readonly Grants[];
}

/** The old release, with a realm, users and sessions of both kinds. */
async function begins(stage: Stage, old: Installation): Promise<Before> {
  let before: Before = { offline: [], online: [] };
  const what = "Keycloak 16.1.1 with users, a realm of one's own, offline and online sessions";
  await stage.must("before", what, async () => {
    await createDatabase(database);
    await sql(
      `DROP ROLE IF EXISTS ${role.username};
       CREATE ROLE ${role.username} LOGIN PASSWORD '${role.password}';
       ALTER DATABASE ${database} OWNER TO ${role.username}`,
    );
    await stage.kube.apply([
      secret(`${old.fullname}-database`, role),
      secret(`${old.fullname}-admin`, { username: "admin", password: "admin" }),
    ]);
    await old.install({ database: { host: postgresHost, name: database } });
    const url = await old.serviceUrl();
    const admin = old.administrator(url);
    await prepareRealm(admin, { realm: "load", client: "load", users, hashing: "default" });
    await changeRealm(admin, "load", settings);
    const place = old.place(url);
    before = {
      offline: await logInOffline(place, users),
      online: await allLogIn(place, users),
    };
    return `${users} users, ${before.offline.length} offline sessions; passwords: ${await hashes()}`;
  });
  return before;
}

/** What is there after the move, and what is not. */
async function comesAlong(
  stage: Stage,
  now: Installation,
  { offline, online }: Before,
): Promise<void> {
  const url = await now.serviceUrl();
  const place = now.place(url);
  const admin = now.administrator(url);
  await stage.row("offline", "offline tokens of before go on, on the new nodes", async () => {
    const { kept, said } = await goOn(place, offline);
    if (kept !== offline.length) throw new Error(`${kept} of ${offline.length}: ${said}`);
    return `${kept} of ${offline.length}`;
  });
  await stage.row("online", "other sessions of before are gone, and say so", async () => {
    const { kept, said } = await goOn(place, online);
    if (kept > 0 || !said.includes("invalid_grant"))
      throw new Error(`${kept} of ${online.length} go on: ${said}`);
    return said;
  });
  await stage.row("passwords", "users log in with their passwords of before", async () => {
    await allLogIn(place, users);
    return `${users} users; passwords: ${await hashes()}`;
  });
  await stage.row("administrator", "the administrator of before logs in", async () => {
    const master = { url, realm: "master", client: "admin-cli" };
    await passwordGrant(master, admin.username, admin.password);
    return admin.username;
  });
  await stage.row("settings", "the realm is as it was", async () => {
    const realm = await realmOf(admin, "load");
    const other = Object.entries(settings).filter(([name, value]) => realm[name] !== value);
    if (other.length > 0) throw new Error(`other: ${other.map(([name]) => name).join(", ")}`);
    return Object.keys(settings).join(", ");
  });
}

/** Algorithms of passwords, with how many have each. */
const hashes = async (): Promise<string> => {
  const algorithm = "credential_data::json->>'algorithm'";
  const text = await sql(
    `SELECT ${algorithm}, count(*) FROM credential WHERE type = 'password' GROUP BY 1 ORDER BY 1`,
    database,
  );
  return text.trim().replaceAll("\n", ", ").replaceAll("|", ": ");
};

/** A release of the old chart with the database's old password. */
async function refused(stage: Stage): Promise<string> {
  const stray = new Installation(keycloakWildfly, stage.kube, stage.helm, "stray");
  await stage.kube.apply([
    secret(`${stray.fullname}-database`, role),
    secret(`${stray.fullname}-admin`, { username: "admin", password: "admin" }),
  ]);
  const place = { host: postgresHost, name: database };
  await stray.install({ replicas: 1, cache: { highAvailability: false }, database: place }, false);
  let said = "";
  await waitFor("the log of the old node", async () => {
    const [pod] = await stray.pods();
    const log = pod === undefined ? "" : await stray.log(pod).catch(() => "");
    said = /FATAL: (password authentication failed.*)/.exec(log)?.[1] ?? "";
    return said !== "" || "it says nothing of its password";
  });
  await stage.helm.run(["uninstall", "stray", "--wait", "--cascade=foreground"]);
  return said;
}
