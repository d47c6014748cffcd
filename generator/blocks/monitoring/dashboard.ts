import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { release, text, type Expression } from "../../expression/expression.js";
import type { Reference } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import { manifest } from "../../language/manifest.js";
import { merge, script } from "../../language/parts.js";
import { boolean, group } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";
import { shortHash } from "../names/short-hash.js";

export const dashboardField = group(
  { description: "A dashboard for Grafana, as a ConfigMap that its sidecar finds." },
  {
    enabled: boolean({ description: "Whether there is one.", default: false }),
    labels: labelsField({
      description: "Labels that the sidecar selects ConfigMaps by, beside grafana_dashboard.",
      examples: [{ "example.com/grafana": "main" }],
    }),
    annotations: annotationsField("Annotations, such as the folder: grafana_folder."),
  },
);

/** One graph: its title, the unit of its axis, and the queries in it by their legends. */
export interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly queries: Readonly<Record<string, string>>;
}

type Dashboard = Reference<typeof dashboardField>;

export const dashboardRules = (
  dashboard: Dashboard,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => [nothingInBoth(dashboard.labels, commonLabels)] as const;

/** Stands for the selector of the release's series in queries. */
export const RELEASE = "$release";

const COLUMNS = 2;
const WIDTH = 24 / COLUMNS;
const HEIGHT = 8;

const datasource = { type: "prometheus", uid: "${datasource}" };

/** @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
const model = (title: string, panels: readonly Panel[]) => ({
  uid: "$uid",
  title,
  tags: ["fairlead"],
  timezone: "browser",
  refresh: "30s",
  schemaVersion: 39,
  time: { from: "now-3h", to: "now" },
  templating: { list: [{ name: "datasource", type: "datasource", query: "prometheus" }] },
  panels: panels.map(({ title, unit, queries }, index) => ({
    id: index + 1,
    title,
    type: "timeseries",
    datasource,
    gridPos: {
      x: (index % COLUMNS) * WIDTH,
      y: Math.floor(index / COLUMNS) * HEIGHT,
      w: WIDTH,
      h: HEIGHT,
    },
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: Object.entries(queries).map(([legend, expr], at) => ({
      refId: String.fromCharCode("A".charCodeAt(0) + at),
      legendFormat: legend,
      expr,
    })),
  })),
});

/** A line of the model, with what the release says in the place of words that begin with a dollar. */
function filled(
  line: string,
  words: Readonly<Record<string, Expression<string>>>,
): Expression<string> {
  const [found] = Object.entries(words).filter(([word]) => line.includes(word));
  if (found === undefined) return text`${line}`;
  const [word, value] = found;
  const [before = "", ...after] = line.split(word);
  return text`${before}${value}${filled(after.join(word), words)}`;
}

/**
 * A ConfigMap with the model of a dashboard. Its queries are over the series of the release's pods.
 * @param title what the dashboard is of; the release's name follows
 */
export function dashboard(
  values: Dashboard,
  names: Naming,
  title: string,
  panels: readonly Panel[],
) {
  const uid = textHelper({
    name: "dashboardUid",
    comment: "What links to the dashboard have, the same after every upgrade.",
    yields: "name",
    body: shortHash(text`${release.namespace}/${names.fullname}`),
  });
  const json = JSON.stringify(model(`${title} $namespace/$fullname`, panels), null, 2);
  const words = {
    [RELEASE]: text`namespace=\\"${release.namespace}\\", pod=~\\"${names.fullname}-[0-9]+\\"`,
    $uid: uid,
    $namespace: release.namespace,
    $fullname: names.fullname,
  };
  return manifest<IConfigMap>(
    when<IConfigMap>(values.enabled, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: {
        name: text`${names.fullname}-dashboard`,
        namespace: release.namespace,
        labels: merge(names.labels, { grafana_dashboard: "1" }, values.labels),
        annotations: values.annotations,
      },
      data: {
        [`${title.toLowerCase()}.json`]: script(
          json.split("\n").map((line) => filled(line, words)),
        ),
      },
    }),
  );
}
