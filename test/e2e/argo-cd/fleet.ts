import { join } from "node:path";
import { waitFor } from "../../cluster/wait.js";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import { serveGit } from "../harness/git-server.js";
import { Guide } from "../harness/guide.js";
import { Kube } from "../harness/kube.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { fleetFiles, type FleetState } from "./fleet-files.js";
import { withNewer } from "./newer.js";

const namespaces = ["login", "oslo"] as const;
const [rome, oslo] = namespaces.map((name) => new Kube(name)) as [Kube, Kube];
/** All that the fleet has at first. */
const everything = ["root", "rome-db", "rome", "oslo"] as const;
const newer = "0.1.1";
const user = { username: "owner", password: "of-data" };

/** A fleet in a Git repository, by the commands of docs/argo-cd.md: waves, an upgrade, a cluster that leaves. */
export const argoCdFleet: Scenario = {
  name: "argo-cd-fleet",
  helm: 3,
  images: ["postgres", "keycloak-optimized", "argo-cd", "redis", "busybox"],
  tools: ["argo-cd"],
  definitions: ["argo-cd"],
  run: async (stage) => {
    const argoCd = await ArgoCd.start(join(stage.folder, "argocd"));
    try {
      const files = await filesOf(stage.surroundings.repository);
      const charts = await withNewer(files, newer, join(stage.folder, "charts"));
      const repository = await serveCharts(argoCd.kube, charts);
      const git = await serveGit(argoCd.kube);
      const guide = await Guide.begin(join(stage.folder, "fleet"), {
        document: "argo-cd.md",
        // As this machine knows the repository.
        places: { "https://git.example.com/platform/fleet.git": git },
      });
      const first: FleetState = { repository, version: "0.1.0", hasNote: true, hasOslo: true };
      await begins(stage, argoCd, guide, first);
      const secrets = await secretsIn();
      await upgraded(stage, argoCd, guide, { ...first, version: newer, hasNote: false });
      await leaves(stage, argoCd, guide, { ...first, version: newer, hasNote: false });
      await stage.row("secrets", "no sync has changed a Secret", async () => {
        const now = await secretsIn();
        if (now !== secrets) throw new Error(`${secrets} became ${now}`);
        return secrets.trim().split("\n").join(", ");
      });
    } finally {
      await argoCd.stop();
      await rome.patiently(["delete", "namespace", ...namespaces, "--ignore-not-found"]);
    }
  },
};

/** Secrets come late: what needs them waits, and so does what waits for that. */
async function begins(
  stage: Stage,
  argoCd: ArgoCd,
  guide: Guide,
  state: FleetState,
): Promise<void> {
  await stage.must("begun", "from an empty folder, by the guide's commands", async () => {
    await guide.follow(0);
    await guide.write(fleetFiles(state));
    const { stdout: said } = await guide.follow(1);
    await appears(argoCd, "rome-db");
    return said.match(/apps: .*/)?.[0] ?? said;
  });
  await stage.must(
    "waves",
    "Keycloak waits for its database, which waits for a Secret",
    async () => {
      await waitFor("the namespaces", async () => {
        const { code, stderr } = await rome.attempt(["get", "namespace", ...namespaces]);
        return code === 0 || stderr;
      });
      for (let time = 0; time < 2; time += 1) {
        const { operationState } = await argoCd.refresh("root");
        if ((await argoCd.names()).includes("rome"))
          throw new Error(`rome is there before its database is: ${operationState?.message}`);
      }
      const waiting = (await argoCd.status("rome-db")).health?.status;
      await rome.apply([
        secret("rome-db-postgresql", user),
        secret("rome-keycloak-database", user),
        secret("rome-keycloak-admin", { username: "admin", password: "admin" }),
      ]);
      await oslo.apply([secret("oslo-postgresql", user)]);
      await appears(argoCd, "rome");
      const before = (await argoCd.status("rome-db")).health?.status;
      if (before !== "Healthy") throw new Error(`rome is made while its database is ${before}`);
      for (const name of everything) await argoCd.settles(name);
      return `no rome while its database was ${waiting}; made when it was ${before}`;
    },
  );
}

/** One commit: another version of the charts, and a value less. */
async function upgraded(
  stage: Stage,
  argoCd: ArgoCd,
  guide: Guide,
  state: FleetState,
): Promise<void> {
  await stage.must(
    "upgrade",
    "the charts' version and a value by one commit: one sync",
    async () => {
      const before = await Promise.all(everything.map((name) => syncs(argoCd, name)));
      if (!(await annotations()).includes("of-before"))
        throw new Error("there is no annotation yet");
      await guide.write(fleetFiles(state));
      await guide.follow(2);
      await argoCd.refresh("root");
      await waitFor("rome of the newer chart", async () => {
        const { sync, history = [] } = await argoCd.status("rome");
        return history.at(-1)?.revision === newer || `${sync?.revision}: ${sync?.status}`;
      });
      for (const name of everything) await argoCd.settles(name);
      const after = await Promise.all(everything.map((name) => syncs(argoCd, name)));
      const counts = after.map((count, index) => count - (before[index] ?? 0));
      if (counts.some((count) => count !== 1)) throw new Error(`syncs: ${counts.join(", ")}`);
      if ((await annotations()).includes("of-before"))
        throw new Error(`the annotation is still there: ${await annotations()}`);
      return `one sync of each of ${everything.join(", ")}; nothing is left of the value`;
    },
  );
}

/** A cluster without a line in the fleet is pruned when somebody says so; its data stay. */
async function leaves(
  stage: Stage,
  argoCd: ArgoCd,
  guide: Guide,
  state: FleetState,
): Promise<void> {
  await stage.must(
    "leaves",
    "a cluster leaves the fleet: pruned once that is confirmed",
    async () => {
      await sql("CREATE TABLE kept AS SELECT 42 AS answer");
      await guide.write(fleetFiles({ ...state, hasOslo: false }));
      await guide.follow(2);
      await argoCd.refresh("root");
      let said = "";
      await waitFor("root asks", async () => {
        said = (await argoCd.status("root")).operationState?.message ?? "";
        return /confirmation/i.test(said) || said;
      });
      if (!(await argoCd.names()).includes("oslo")) throw new Error("oslo has gone unasked");
      await oslo.run(["get", "statefulset", "oslo-postgresql"]);
      const { code, stdout, stderr } = await argoCd.command(["app", "confirm-deletion", "root"]);
      if (code !== 0) throw new Error(`argocd app confirm-deletion: ${stdout}${stderr}`);
      await waitFor("oslo gone", async () => {
        if ((await argoCd.names()).includes("oslo")) return "its Application is there";
        const { code: there } = await oslo.attempt(["get", "statefulset", "oslo-postgresql"]);
        return there !== 0 || "its StatefulSet is there";
      });
      return said;
    },
  );
  await stage.row("data", "its data are kept: the cluster comes back to them", async () => {
    const claim = "--output=jsonpath={.status.phase}";
    const phase = await oslo.run(["get", "pvc", "data-oslo-postgresql-0", claim]);
    await guide.write(fleetFiles(state));
    await guide.follow(2);
    await argoCd.refresh("root");
    await appears(argoCd, "oslo");
    await argoCd.settles("oslo");
    const answer = await sql("SELECT answer FROM kept");
    if (answer !== "42") throw new Error(`there is ${answer}`);
    return `claim ${phase} without its server; the same table after`;
  });
}

const appears = (argoCd: ArgoCd, name: string): Promise<void> =>
  waitFor(`Application ${name}`, async () => {
    const names = await argoCd.names();
    return names.includes(name) || names.join(", ");
  });

const syncs = async (argoCd: ArgoCd, name: string): Promise<number> =>
  ((await argoCd.status(name)).history ?? []).length;

/** Annotations of Keycloak's pods. */
const annotations = (): Promise<string> =>
  rome.run([
    "get",
    "statefulset",
    "rome-keycloak",
    "--output=jsonpath={.spec.template.metadata.annotations}",
  ]);

/** What psql prints in Oslo's database. */
async function sql(statement: string): Promise<string> {
  const psql = 'exec psql --username="$(<"$POSTGRES_USER_FILE")" --dbname="$POSTGRES_DB" "$@"';
  const more = ["--set=ON_ERROR_STOP=1", "--quiet", "--tuples-only", "--no-align", "-c", statement];
  const pod = ["oslo-postgresql-0", "--container=postgresql"];
  return (await oslo.run(["exec", ...pod, "--", "bash", "-c", psql, "psql", ...more])).trim();
}

/** Every Secret and its version. */
async function secretsIn(): Promise<string> {
  const path =
    '--output=jsonpath={range .items[*]}{.metadata.name} {.metadata.resourceVersion}{"\\n"}{end}';
  const texts = await Promise.all([rome, oslo].map((kube) => kube.run(["get", "secrets", path])));
  return texts.join("");
}
