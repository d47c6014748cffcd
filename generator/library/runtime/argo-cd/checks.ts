import type { ApplicationOptions, ChartSource, Destination } from "../../types/argo-cd.js";
import type { Problem } from "../../types/api.js";
import { message } from "../message.js";

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/** Argo CD labels objects with the name of their Application. */
const NAME = { pattern: LABEL, longest: 63, what: "a name in lower case, such as login-rome" };
/** @see https://github.com/helm/helm/blob/v3.19.0/pkg/chartutil/validate_name.go */
const RELEASE = { pattern: LABEL, longest: 53, what: "a name of a release, such as login" };
const NAMESPACE = { pattern: LABEL, longest: 63, what: "a name of a namespace, such as login" };
const VERSION = {
  pattern: /^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  longest: 128,
  what: "a version of a chart, such as 1.2.3: a range would sync what nobody has judged",
};
const REPOSITORY = {
  pattern: /^(?:https?|oci):\/\/[^\s/?#]+[^\s?#]*$/,
  longest: 2000,
  what: "a URL of a repository of charts, such as https://charts.example.com or oci://registry.example.com/charts",
};
export const GIT = {
  pattern: /^(?:(?:https?|ssh|git|file):\/\/\S+|[\w.-]+@[\w.-]+:\S+)$/,
  longest: 2000,
  what: "a URL of a Git repository, such as https://git.example.com/platform/fleet.git",
};

/** A project may name several by `*`. */
const SERVER = {
  pattern: /^(?:https?:\/\/[^\s/?#]+[^\s?#]*|\*)$/,
  longest: 2000,
  what: "a URL of an API server, such as https://10.0.0.1:6443",
};
/** Argo CD takes any text as the name of a cluster. */
const CLUSTER = { pattern: /\S/, longest: 253, what: "a name that Argo CD knows a cluster by" };

interface Shape {
  readonly pattern: RegExp;
  readonly longest: number;
  readonly what: string;
}

export const shapeProblems = (path: string, value: string, shape: Shape): readonly Problem[] =>
  shape.pattern.test(value) && value.length <= shape.longest
    ? []
    : [{ path, message: message("misshapen", { value, what: shape.what }) }];

export const nameProblems = (name: string): readonly Problem[] => shapeProblems("name", name, NAME);

export const repositoryProblems = (path: string, url: string): readonly Problem[] =>
  shapeProblems(path, url, REPOSITORY);

const chartProblems = ({ repository, version }: ChartSource): readonly Problem[] => [
  ...repositoryProblems("chart.repository", repository),
  ...(version === undefined ? [] : shapeProblems("chart.version", version, VERSION)),
];

export function destinationProblems(destination: Destination): readonly Problem[] {
  const { name, server, namespace } = destination;
  const isOne = (name === undefined) !== (server === undefined);
  return [
    ...(isOne ? [] : [{ path: "destination", message: message("oneDestination", {}) }]),
    ...(name === undefined ? [] : shapeProblems("destination.name", name, CLUSTER)),
    ...(server === undefined ? [] : shapeProblems("destination.server", server, SERVER)),
    ...(namespace === "*" ? [] : shapeProblems("destination.namespace", namespace, NAMESPACE)),
  ];
}

/** What is wrong with an Application beside its values. */
export const applicationProblems = (options: ApplicationOptions): readonly Problem[] => [
  ...nameProblems(options.name),
  ...shapeProblems("release", options.release ?? options.name, RELEASE),
  ...chartProblems(options.chart),
  ...destinationProblems(options.destination),
  ...(options.wave === undefined || Number.isInteger(options.wave)
    ? []
    : [{ path: "wave", message: message("notWhole", { path: "wave", value: options.wave }) }]),
  ...(options.valuesIn === undefined
    ? []
    : shapeProblems("valuesIn.repository", options.valuesIn.repository, GIT)),
];
