import { chart, include, raw, release, type Expression } from "../../expression/expression.js";
import { asString } from "../../expression/operators.js";
import type { Helper } from "../../expression/node.js";
import type { References } from "../../expression/references.js";
import { map, string } from "../../model/index.js";
import { merge } from "../../language/control.js";

const LABEL_VALUE = "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$";

export type Labels = Readonly<Record<string, string>>;

/** Values that decide names and labels. */
export const namingFields = {
  nameOverride: string({
    description: "Replaces the chart's name in names and in the label app.kubernetes.io/name.",
    pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
    maxLength: 40,
    whenAbsent: "the chart's name",
  }),
  fullnameOverride: string({
    description:
      "Replaces the name of the release's objects, which otherwise has the release in it.",
    pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
    maxLength: 52,
    whenAbsent: "release and chart name, joined",
  }),
  commonLabels: map(string({ description: "Label value.", pattern: LABEL_VALUE, maxLength: 63 }), {
    description: "Labels for every object of the release, pods included.",
    default: {},
    examples: [{ "example.com/team": "identity" }],
  }),
};

type NamingReferences = References<typeof namingFields>;

/** The helpers that `helm create` makes too, under the same names. */
export interface Naming {
  readonly helpers: readonly Helper[];
  /** Name of the chart, or what replaces it. */
  readonly name: Expression<string>;
  /** Name of the release's objects, at most 52 characters. */
  readonly fullname: Expression<string>;
  readonly labels: Expression<Labels>;
  /** Labels that never change, and so may stand in selectors. */
  readonly selectorLabels: Expression<Labels>;
}

export function naming(values: NamingReferences): Naming {
  const name: Helper = {
    name: "name",
    comment: "Name of the chart, or what replaces it.",
    yields: "text",
    body: () =>
      raw`{{- default ${chart.name} ${values.nameOverride} | trunc 40 | trimSuffix "-" }}`,
  };
  const fullname: Helper = {
    name: "fullname",
    comment:
      "Name of the release's objects. At most 52 characters: a StatefulSet's pods carry a label of\n" +
      "its name, a dash and a hash of ten, and a label has at most 63.",
    yields: "text",
    body: () => raw`{{- if ${values.fullnameOverride} }}
{{- ${values.fullnameOverride} }}
{{- else if contains ${include(name)} ${release.name} }}
{{- ${release.name} | replace "." "-" | trunc 52 | trimAll "-" }}
{{- else }}
{{- printf "%s-%s" ${release.name} ${include(name)} | replace "." "-" | trunc 52 | trimAll "-" }}
{{- end }}`,
  };
  const chartLabel: Helper = {
    name: "chart",
    comment: "Chart and version, as the label helm.sh/chart has them.",
    yields: "text",
    body: () =>
      raw`{{- printf "%s-%s" ${chart.name} ${chart.version} | replace "+" "_" | trunc 63 | trimSuffix "-" }}`,
  };
  const selectorLabels: Helper = {
    name: "selectorLabels",
    comment: "Labels that never change: selectors are immutable.",
    yields: "mapping",
    body: () => ({
      "app.kubernetes.io/name": asString(include(name)),
      "app.kubernetes.io/instance": release.name,
    }),
  };
  const labels: Helper = {
    name: "labels",
    comment: "Labels of every object.",
    yields: "mapping",
    body: () =>
      merge<Labels>(
        { "helm.sh/chart": include(chartLabel) },
        include<Labels>(selectorLabels),
        {
          "app.kubernetes.io/version": chart.appVersion,
          "app.kubernetes.io/managed-by": release.service,
        },
        values.commonLabels,
      ),
  };
  return {
    helpers: [name, fullname, chartLabel, selectorLabels, labels],
    name: include(name),
    fullname: include(fullname),
    labels: include(labels),
    selectorLabels: include(selectorLabels),
  };
}
