import { chart, release, text, type Expression } from "../../expression/expression.js";
import { call, orElse } from "../../expression/operators.js";
import { when } from "../../language/choice.js";
import { mappingHelper, textHelper } from "../../language/helper.js";
import { bind, merge } from "../../language/parts.js";
import { fullName } from "./full-name.js";
import { LEGAL_LABEL } from "./full-name-rules.js";
import type { NamingReferences } from "./naming-fields.js";
import { shortHash } from "./short-hash.js";

export type Labels = Readonly<Record<string, string>>;

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

/**
 * The names of a release's objects, and its labels. No two releases or aliases of a namespace share
 * a name, unless values say so.
 * @param chartName the chart's own name
 * @param suffixes what names of some objects end in after the full name, such as `headless` in
 * `sso-server-headless`
 */
export function naming(
  chartName: string,
  values: NamingReferences,
  ...suffixes: readonly string[]
): Naming {
  const name = textHelper({
    name: "name",
    comment:
      "Name of the chart, or what replaces it: an alias, or nameOverride. For an alias that is no\n" +
      "label stands its hash, after a dot, which no alias has.",
    yields: "name",
    body: bind<string, string>("name", orElse(values.nameOverride, chart.name), (whole) =>
      when<string>(
        call("regexMatch", LEGAL_LABEL, whole),
        whole,
        text`${chartName}.${shortHash(whole)}`,
      ),
    ),
  });
  const chartLabel = textHelper({
    name: "chart",
    comment: "Chart and version, as the label helm.sh/chart has them.",
    yields: "name",
    body: call(
      "trimAll",
      "-_.",
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
  const fullname = fullName(chartName, name, values.fullnameOverride, suffixes);
  return { name, fullname, labels, selectorLabels };
}
