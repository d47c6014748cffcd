import type { AppProject, ProjectOptions } from "../../types/argo-cd.js";
import { destinationProblems, nameProblems } from "./checks.js";
import { InvalidApplicationError } from "./invalid-application-error.js";

/** A project of Argo CD. */
export function appProject({
  name,
  description,
  repositories,
  destinations,
  clusterKinds = [],
  argoNamespace = "argocd",
}: ProjectOptions): AppProject {
  const problems = [
    ...nameProblems(name),
    ...destinations.flatMap((one, index) =>
      destinationProblems(one).map((problem) => ({
        ...problem,
        path: problem.path.replace("destination", `destinations[${index}]`),
      })),
    ),
  ];
  if (problems.length > 0) throw new InvalidApplicationError(`the AppProject ${name}`, problems);
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name, namespace: argoNamespace },
    spec: {
      ...(description !== undefined && { description }),
      sourceRepos: repositories.map((url) => url.replace(/^oci:\/\//, "")),
      destinations: destinations.map(({ name: known, server, namespace }) => ({
        ...(known !== undefined && { name: known }),
        ...(server !== undefined && { server }),
        namespace,
      })),
      clusterResourceWhitelist: clusterKinds.map(({ group, kind }) => ({ group, kind })),
    },
  };
}
