import { join } from "node:path";
import { waitFor } from "../../cluster/wait.js";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import { Kube } from "../harness/kube.js";
import { createDatabase, credentials, postgresHost } from "../harness/postgres.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { keycloakWildfly } from "../keycloak/product.js";
import { chartOf, sdk, type Sdk } from "./sdk.js";
import { withoutDifference } from "./unchanging.js";

const sites = ["rome", "oslo"] as const;
/** Namespace, Application, release and database of a site. */
const nameOf = (site: string): string => `login-${site}`;
const fullnameOf = (site: string): string => `${nameOf(site)}-keycloak-wildfly`;
const kubes = sites.map((site) => new Kube(nameOf(site)));
const chart = "keycloak-wildfly";

/** WildFly on two sites by one ApplicationSet; an autoscaler, a wrong value, a site that leaves. */
export const argoCdSet: Scenario = {
  name: "argo-cd-set",
  helm: 3,
  images: ["postgres", "keycloak-wildfly", "argo-cd", "redis", "busybox"],
  tools: ["argo-cd"],
  definitions: ["argo-cd"],
  run: async (stage) => {
    const made = await sdk();
    const argoCd = await ArgoCd.start(join(stage.folder, "argocd"));
    try {
      const files = await filesOf(stage.surroundings.repository);
      const repository = await serveCharts(argoCd.kube, files);
      for (const site of sites) await prepared(site);
      await stage.must("set", "an ApplicationSet of two sites: Synced, Healthy", async () => {
        await argoCd.kube.apply([setOf(made, repository, sites)]);
        const counts = [];
        for (const name of sites.map(nameOf)) {
          await waitFor(name, async () => {
            const names = await argoCd.names();
            return names.includes(name) || names.join(", ");
          });
          counts.push((await argoCd.settles(name)).resources?.length ?? 0);
        }
        return `${counts.join(" and ")} objects`;
      });
      await autoscaled(stage, argoCd);
      await refused(stage, argoCd, made, repository);
      await leaves(stage, argoCd, setOf(made, repository, ["rome"]));
    } finally {
      await argoCd.stop();
      await stage.kube.patiently([
        "delete",
        "namespace",
        ...sites.map(nameOf),
        "--ignore-not-found",
      ]);
    }
  },
};

async function prepared(site: string): Promise<void> {
  const kube = new Kube(nameOf(site));
  await createDatabase(nameOf(site));
  await kube.apply([
    { apiVersion: "v1", kind: "Namespace", metadata: { name: nameOf(site) } },
    secret(`${fullnameOf(site)}-database`, credentials),
    secret(`${fullnameOf(site)}-admin`, { username: "admin", password: "admin" }),
  ]);
}

const setOf = (
  made: Sdk,
  repository: string,
  [first, ...others]: readonly [string, ...string[]],
): object => {
  const element = (site: string): { readonly site: string } => ({ site });
  return made.argoCd.applicationSet({
    name: "login",
    generator: made.argoCd.list([element(first), ...others.map(element)]),
    template: ({ site }) => ({
      name: nameOf(site),
      chart: { repository },
      values: chartOf(
        made,
        chart,
      )({
        ...keycloakWildfly.values,
        autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 3 },
        database: { host: postgresHost, name: nameOf(site) },
      }),
      destination: { name: "in-cluster", namespace: nameOf(site) },
    }),
  });
};

/** The chart says no number: the autoscaler makes two of the one that Kubernetes begins with. */
async function autoscaled(stage: Stage, argoCd: ArgoCd): Promise<void> {
  await stage.row("autoscaler", "what an autoscaler decides is not fought", async () => {
    const found = [];
    for (const [index, site] of sites.entries()) {
      for (let time = 0; time < 3; time += 1) withoutDifference(await argoCd.refresh(nameOf(site)));
      await argoCd.sync(nameOf(site));
      const path = "--output=jsonpath={.spec.replicas}";
      const get = ["get", "statefulset", fullnameOf(site), path];
      const replicas = await kubes[index]?.run(get);
      if (replicas !== "2") throw new Error(`${site} has ${replicas} replicas`);
      withoutDifference(await argoCd.refresh(nameOf(site)));
      found.push(`${replicas} in ${site}`);
    }
    return `${found.join(", ")}, after three looks and a sync`;
  });
}

/** Who writes values by hand gets the chart's own sentence. */
async function refused(stage: Stage, argoCd: ArgoCd, made: Sdk, repository: string): Promise<void> {
  await stage.row("wrong-value", "a wrong value fails with the chart's sentence", async () => {
    const sentence = "cache.owners (4) must not exceed replicas (3)";
    const right = made.argoCd.application({
      name: "wrong",
      chart: { repository },
      values: chartOf(made, chart)(keycloakWildfly.values),
      destination: { name: "in-cluster", namespace: nameOf("rome") },
    });
    const { source } = right.spec;
    const helm = {
      releaseName: "wrong",
      valuesObject: { ...keycloakWildfly.values, replicas: 3, cache: { owners: 4 } },
    };
    const wrong = { ...right, spec: { ...right.spec, source: { ...source, helm } } };
    await argoCd.kube.apply([wrong]);
    let said = "";
    await waitFor("the chart's sentence", async () => {
      const { conditions = [] } = await argoCd.status("wrong");
      said = conditions.map(({ type, message }) => `${type}: ${message}`).join("; ");
      return said.includes(sentence) || said;
    });
    const label = "--selector=app.kubernetes.io/instance=wrong";
    const there = await kubes[0]?.run(["get", "statefulsets,configmaps", label, "--output=name"]);
    if (there !== "") throw new Error(`there is ${there}`);
    await argoCd.kube.run(["delete", "application", "wrong", "--wait=false"]);
    return said.slice(said.indexOf(sentence)).split("\n")[0] ?? said;
  });
}

/** An element less is an Application less, with all that it has made. */
async function leaves(stage: Stage, argoCd: ArgoCd, without: object): Promise<void> {
  await stage.row("leaves", "a site leaves the set: pruned, and the other untouched", async () => {
    const path = "--output=jsonpath={.metadata.uid} {.metadata.generation}";
    const rome = ["get", "statefulset", fullnameOf("rome"), path];
    const before = await kubes[0]?.run(rome);
    await argoCd.kube.apply([without]);
    await waitFor("oslo gone", async () => {
      if ((await argoCd.names()).includes(nameOf("oslo"))) return "its Application is there";
      const label = `--selector=app.kubernetes.io/instance=${nameOf("oslo")}`;
      const left = await kubes[1]?.run([
        "get",
        "statefulsets,services,configmaps",
        label,
        "-oname",
      ]);
      return left === "" || String(left);
    });
    await kubes[1]?.run(["get", "secret", `${fullnameOf("oslo")}-database`]);
    const after = await kubes[0]?.run(rome);
    if (after !== before) throw new Error(`${before} became ${after}`);
    return "its Secrets are left, and nothing else";
  });
}
