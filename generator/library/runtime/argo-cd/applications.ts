import type { Application, FleetOptions, RootOptions } from "../../types/argo-cd.js";
import type { Cluster, Fleet } from "../fleet.js";
import { application, FINALIZER } from "./application.js";
import { GIT, nameProblems, shapeProblems } from "./checks.js";
import { InvalidApplicationError } from "./invalid-application-error.js";

/** The Applications of a fleet, in waves that follow `after`. */
export const applications = (
  { clusters, destinations }: Fleet,
  { valuesIn, ...options }: FleetOptions,
): Application[] => {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
  return clusters.map((cluster) => {
    const { name, namespace, release, values, destination } = cluster;
    const { server, name: registered = destination } = destinations[destination] ?? {};
    return application({
      ...options,
      name,
      release,
      values,
      wave: waveOf(cluster, byName),
      destination: server === undefined ? { name: registered, namespace } : { server, namespace },
      ...(valuesIn !== undefined && {
        valuesIn: {
          repository: valuesIn.repository,
          revision: valuesIn.revision,
          path: `${valuesIn.folder.replace(/\/+$/, "")}/${name}.yaml`,
        },
      }),
    });
  });
};

/** One more than the highest of those before it; the fleet has no circles. */
function waveOf(cluster: Cluster, byName: ReadonlyMap<string, Cluster>): number {
  const before = cluster.after.flatMap((name) => byName.get(name) ?? []);
  return Math.max(-1, ...before.map((one) => waveOf(one, byName))) + 1;
}

/** The file of the Application of Applications, which does not apply itself. */
export const ROOT_FILE = "root.yaml";

/** The Application of Applications. */
export function rootApplication({
  name = "root",
  repository,
  revision = "HEAD",
  path,
  project = "default",
  argoNamespace = "argocd",
}: RootOptions): Application {
  const problems = [...nameProblems(name), ...shapeProblems("repository", repository, GIT)];
  if (problems.length > 0) throw new InvalidApplicationError(`the Application ${name}`, problems);
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: argoNamespace, finalizers: [FINALIZER] },
    spec: {
      project,
      destination: { name: "in-cluster", namespace: argoNamespace },
      source: {
        repoURL: repository,
        targetRevision: revision,
        path,
        directory: { exclude: ROOT_FILE },
      },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ["PruneLast=true"],
        retry: { limit: 5, backoff: { duration: "10s", factor: 2, maxDuration: "3m" } },
      },
      revisionHistoryLimit: 5,
    },
  };
}

/**
 * What argocd-cm needs so that waves of Applications mean something.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export const applicationHealth: Readonly<Record<string, string>> = {
  "resource.customizations.health.argoproj.io_Application": `hs = {}
hs.status = "Progressing"
hs.message = ""
if obj.status ~= nil then
  if obj.status.health ~= nil then
    hs.status = obj.status.health.status
    if obj.status.health.message ~= nil then
      hs.message = obj.status.health.message
    end
  end
end
return hs
`,
};
