import type { Values } from "../harness/values.js";

/** What the tests say of an Application. */
export interface Installed {
  readonly name: string;
  readonly chart: string;
  readonly version: string;
  readonly repository: string;
  readonly namespace: string;
  readonly values: Values;
  /** Whether the API server merges what it is given, and is asked for the differences. */
  readonly serverSide: boolean;
}

export const application = (installed: Installed): object => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: {
    name: installed.name,
    ...(installed.serverSide
      ? { annotations: { "argocd.argoproj.io/compare-options": "ServerSideDiff=true" } }
      : {}),
  },
  spec: {
    project: "default",
    source: {
      repoURL: installed.repository,
      chart: installed.chart,
      targetRevision: installed.version,
      helm: { releaseName: installed.name, valuesObject: installed.values },
    },
    destination: { server: "https://kubernetes.default.svc", namespace: installed.namespace },
    syncPolicy: {
      automated: { prune: true, selfHeal: true },
      ...(installed.serverSide ? { syncOptions: ["ServerSideApply=true"] } : {}),
    },
  },
});
