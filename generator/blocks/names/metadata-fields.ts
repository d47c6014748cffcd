import { map, string, type Format } from "../../model/index.js";

/**
 * What looks like a key of a label or an annotation: after an optional DNS name and a slash, at most 63 characters.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export const keyFormat = (what: Format["what"]): Format => ({
  pattern:
    "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
  what,
});

const metadataKey = keyFormat("a key of labels and annotations, such as team or example.com/team");

const labelValue: Format = {
  pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",
  what: "a label's value: up to 63 letters, digits, and '-', '_' and '.' between them, such as identity",
};

/** Labels that the chart sets itself, and why nobody else can. */
const ownLabels = {
  "app.kubernetes.io/component": "the chart tells its Services apart by it",
  "app.kubernetes.io/instance": "it is the release's name",
  "app.kubernetes.io/managed-by": "Helm sets it",
  "app.kubernetes.io/name": "set nameOverride instead",
  "app.kubernetes.io/version": "it is the chart's appVersion",
  grafana_dashboard: "it is of dashboards alone",
  "helm.sh/chart": "it is the chart's name and version",
};

interface About {
  readonly description: string;
  readonly examples?: readonly Readonly<Record<string, string>>[];
}

const labels = (about: About, reservedKeys: Readonly<Record<string, string>>) =>
  map(string({ description: "Label value.", format: labelValue }), {
    ...about,
    keyFormat: metadataKey,
    reservedKeys,
    default: {},
  });

/** Labels beside the chart's own, which they cannot replace: selectors would no longer match. */
export const labelsField = (about: About) => labels(about, ownLabels);

/** Labels of other people's objects, such as nodes. */
export const labelSelectorField = (about: About) => labels(about, {});

/** Annotations beside the chart's own: `reservedKeys` are those, each with why or what to do. */
export const annotationsField = (
  description: string,
  reservedKeys: Readonly<Record<string, string>> = {},
) =>
  map(string({ description: "Annotation value." }), {
    description,
    keyFormat: metadataKey,
    reservedKeys,
    default: {},
  });
