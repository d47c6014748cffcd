import { chart, release, text, type Expression } from "../../expression/expression.js";
import { call, certain, orElse, present } from "../../expression/operators.js";
import type { References } from "../../expression/references.js";
import { map, string, type Format } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { mappingHelper, textHelper } from "../../language/helper.js";
import { merge } from "../../language/parts.js";

const labelValue: Format = {
  pattern: "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$",
  what: "a label's value: letters, digits, and '-', '_' and '.' between them, such as identity",
};

const objectName: Format = {
  pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
  what: "a name of lower-case letters, digits and '-' that begins with a letter, such as login",
};

export type Labels = Readonly<Record<string, string>>;

/** Values that decide names and labels. */
export const namingFields = {
  nameOverride: string({
    description: "Replaces the chart's name in names and in the label app.kubernetes.io/name.",
    format: objectName,
    maxLength: 40,
    whenAbsent: "the chart's name",
  }),
  fullnameOverride: string({
    description:
      "Replaces the name of the release's objects, which otherwise has the release in it.",
    format: objectName,
    maxLength: 52,
    whenAbsent: "release and chart name, joined",
  }),
  commonLabels: map(string({ description: "Label value.", format: labelValue, maxLength: 63 }), {
    description: "Labels for every object of the release, pods included.",
    default: {},
    examples: [{ "example.com/team": "identity" }],
  }),
};

type NamingReferences = References<typeof namingFields>;

/** The helpers that `helm create` makes too, under the same names. */
export interface Naming {
  /** Name of the chart, or what replaces it. */
  readonly name: Expression<string>;
  /** Name of the release's objects, at most 52 characters. */
  readonly fullname: Expression<string>;
  readonly labels: Expression<Labels>;
  /** Labels that never change, and so may stand in selectors. */
  readonly selectorLabels: Expression<Labels>;
}

/** Cut to the length of a name of objects, dots replaced: names of Services have none. */
const cut = (name: Expression<string>): Expression<string> =>
  call("trimAll", "-", call("trunc", 52, call("replace", ".", "-", name)));

export function naming(values: NamingReferences): Naming {
  const name = textHelper({
    name: "name",
    comment: "Name of the chart, or what replaces it.",
    yields: "name",
    body: call("trimSuffix", "-", call("trunc", 40, orElse(values.nameOverride, chart.name))),
  });
  const fullname = textHelper({
    name: "fullname",
    comment:
      "Name of the release's objects. At most 52 characters: a StatefulSet's pods carry a label of\n" +
      "its name, a dash and a hash of ten, and a label has at most 63.",
    yields: "name",
    body: when<string>(
      present(values.fullnameOverride),
      certain(values.fullnameOverride),
      when<string>(
        call("contains", name, release.name),
        cut(release.name),
        cut(text`${release.name}-${name}`),
      ),
    ),
  });
  const chartLabel = textHelper({
    name: "chart",
    comment: "Chart and version, as the label helm.sh/chart has them.",
    yields: "word",
    body: call(
      "trimSuffix",
      "-",
      call("trunc", 63, call("replace", "+", "_", text`${chart.name}-${chart.version}`)),
    ),
  });
  const selectorLabels = mappingHelper<Labels>({
    name: "selectorLabels",
    comment: "Labels that never change: selectors are immutable.",
    body: {
      "app.kubernetes.io/name": name,
      "app.kubernetes.io/instance": release.name,
    },
  });
  const labels = mappingHelper<Labels>({
    name: "labels",
    comment: "Labels of every object.",
    body: merge<Labels>(
      { "helm.sh/chart": chartLabel },
      selectorLabels,
      {
        "app.kubernetes.io/version": chart.appVersion,
        "app.kubernetes.io/managed-by": release.service,
      },
      values.commonLabels,
    ),
  });
  return { name, fullname, labels, selectorLabels };
}
