import type {
  Application,
  ApplicationOptions,
  ApplicationSpec,
  ChartSource,
  HelmSource,
  Source,
} from "../../types/argo-cd.js";
import type { ChartData, PlainObject } from "../chart-data.js";
import { madeBy } from "../made.js";
import { message } from "../message.js";
import { isObject } from "../plain.js";
import { plainData } from "../plain-data.js";
import { fullName } from "../full-name.js";
import { allHold, mergedValues } from "../pods.js";
import { isTemplating } from "../templating.js";
import { toYaml } from "../to-yaml.js";
import { applicationProblems } from "./checks.js";
import { InvalidApplicationError } from "./invalid-application-error.js";
import { secretProblems } from "./secrets.js";

/** Deletes what was installed before the Application itself goes. */
export const FINALIZER = "resources-finalizer.argocd.argoproj.io";

/** An Application of Argo CD for values of a chart. */
export function application(options: ApplicationOptions): Application {
  const { name, values, wave = 0, argoNamespace = "argocd" } = options;
  const chart = madeBy(values);
  const problems = [
    ...(chart === undefined
      ? [{ path: "values", message: message("notMade", { path: "values" }) }]
      : []),
    ...secretProblems(values, "values"),
    // Places for parameters have been filled once, and were judged then.
    ...(isTemplating() ? [] : applicationProblems(options)),
  ];
  if (chart === undefined || problems.length > 0)
    throw new InvalidApplicationError(`the Application ${name}`, problems);
  const merged = mergedValues(chart, values);
  const annotations = {
    ...(wave !== 0 && { "argocd.argoproj.io/sync-wave": String(wave) }),
    ...(chart.workloads.kept.some(({ when }) => allHold(when, merged)) && {
      "argocd.argoproj.io/sync-options": "Prune=confirm,Delete=confirm",
    }),
    // Who applies is asked for the differences, too, and knows all defaults.
    ...((options.serverSideApply ?? true) && {
      "argocd.argoproj.io/compare-options": "ServerSideDiff=true",
    }),
  };
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name,
      namespace: argoNamespace,
      ...(Object.keys(annotations).length > 0 && { annotations }),
      finalizers: [FINALIZER],
    },
    spec: spec(options, chart, merged),
  };
}

function spec(options: ApplicationOptions, chart: ChartData, merged: unknown): ApplicationSpec {
  const { name, server, namespace } = options.destination;
  const ignoreDifferences = ignored(options, chart, merged);
  return {
    project: options.project ?? "default",
    destination: {
      ...(name !== undefined && { name }),
      ...(server !== undefined && { server }),
      namespace,
    },
    ...sources(options, chart),
    syncPolicy: {
      ...((options.automated ?? true) && { automated: { prune: true, selfHeal: true } }),
      syncOptions: [
        ...((options.createNamespace ?? true) ? ["CreateNamespace=true"] : []),
        ...((options.serverSideApply ?? true) ? ["ServerSideApply=true"] : []),
        ...(ignoreDifferences.length > 0 ? ["RespectIgnoreDifferences=true"] : []),
        "PruneLast=true",
      ],
      retry: {
        limit: options.retries ?? 5,
        backoff: { duration: "10s", factor: 2, maxDuration: "3m" },
      },
    },
    ...(ignoreDifferences.length > 0 && { ignoreDifferences }),
    revisionHistoryLimit: options.revisionHistoryLimit ?? 5,
  };
}

/** The fields that an autoscaler decides in the chart as configured. */
function ignored(
  { name: application, release = application }: ApplicationOptions,
  { workloads }: ChartData,
  merged: unknown,
): NonNullable<ApplicationSpec["ignoreDifferences"]> {
  const all = workloads.scaled
    .filter(({ when }) => allHold(when, merged))
    .map(({ group, kind, name: data }) => {
      const name = data && fullName(data, release, merged);
      return { group, kind, ...(name !== undefined && { name }) };
    });
  const once = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].map((one) => ({ ...one, jsonPointers: ["/spec/replicas"] }));
}

function sources(
  { name, release = name, chart: from, values, valuesIn }: ApplicationOptions,
  chart: ChartData,
): Pick<ApplicationSpec, "source" | "sources"> {
  const source = (helm: HelmSource): Source => ({ ...chartSource(from, chart), helm });
  if (valuesIn === undefined)
    return { source: source({ releaseName: release, ...written(values) }) };
  return {
    sources: [
      source({ releaseName: release, valueFiles: [`$values/${valuesIn.path}`] }),
      {
        repoURL: valuesIn.repository,
        targetRevision: valuesIn.revision ?? "HEAD",
        ref: "values",
      },
    ],
  };
}

/** Argo CD tells a registry from a repository by the scheme that it has not. */
const chartSource = (
  { repository, version }: ChartSource,
  { name, version: own }: ChartData,
): Source => ({
  repoURL: repository.replace(/^oci:\/\//, "").replace(/\/+$/, ""),
  chart: name,
  targetRevision: version ?? own,
});

/** The API server takes nulls out of objects: values with one are a text. */
function written(values: object): Pick<HelmSource, "values" | "valuesObject"> {
  const data = plainData(values).data as PlainObject;
  if (Object.keys(data).length === 0) return {};
  return holdsNull(data) ? { values: toYaml(data) } : { valuesObject: { ...data } };
}

function holdsNull(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(holdsNull);
  return isObject(value) && Object.values(value).some(holdsNull);
}
