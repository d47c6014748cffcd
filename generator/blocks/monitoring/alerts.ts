import { release } from "../../expression/expression.js";
import type { Expression } from "../../expression/expression.js";
import type { Reference } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { merge, script } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { boolean, group, list, map, string } from "../../model/index.js";
import type { Fields } from "../../model/field.js";
import { labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";
import { prometheusDuration } from "./monitors.js";
import { labelName } from "./relabeling.js";
import type {
  PrometheusRule,
  PrometheusRuleGroup,
  PrometheusRuleItem,
} from "./prometheus-operator.js";

/** An alert: whether it is there, after how long it fires, and how grave it is. */
export const alertField = (
  description: string,
  { severity, after }: { readonly severity: string; readonly after: string },
) =>
  group(
    { description },
    {
      enabled: boolean({ description: "Whether the alert is there.", default: true }),
      severity: string({
        description: "Its label severity.",
        format: {
          pattern: "^[A-Za-z]([-A-Za-z0-9_]*[A-Za-z0-9])?$",
          what: "a word that Alertmanager routes by, such as critical",
        },
        default: severity,
      }),
      for: string({
        description: "How long it must hold before it fires.",
        format: prometheusDuration,
        minLength: 1,
        default: after,
      }),
    },
  );

/** An alert with a bound of its own. */
export const boundedAlertField = <const B extends Fields>(
  { documentation, fields }: ReturnType<typeof alertField>,
  bound: B,
) => group(documentation, { ...fields, ...bound });

type AlertValues = Reference<ReturnType<typeof alertField>>;

const metadata = (description: string) =>
  map(string({ description: "Text." }), { description, keyFormat: labelName, whenAbsent: "none" });

const extraRule = group(
  { description: "An alert or a recording rule." },
  {
    alert: string({ description: "Name of the alert.", minLength: 1, whenAbsent: "no alert" }),
    record: string({ description: "Name of the series.", minLength: 1, whenAbsent: "no series" }),
    expr: string({ description: "The expression.", minLength: 1 }),
    for: string({
      description: "How long it must hold.",
      format: prometheusDuration,
      minLength: 1,
      whenAbsent: "0s",
    }),
    labels: metadata("Labels."),
    annotations: metadata("Annotations."),
  },
);

/** Values of a PrometheusRule with the given alerts. */
export const alertsField = <const A extends Fields>(alerts: A) =>
  group(
    { description: "A PrometheusRule of the Prometheus Operator, with alerts." },
    {
      enabled: boolean({
        description: "Whether there is one. The cluster needs the Prometheus Operator's CRDs.",
        default: false,
      }),
      labels: labelsField({
        description: "Labels that the Prometheus selects rules by.",
        examples: [{ release: "kube-prometheus-stack" }],
      }),
      alerts: group({ description: "The chart's own alerts." }, alerts),
      extraGroups: list(
        group(
          { description: "A group of rules." },
          {
            name: string({ description: "Name of the group.", minLength: 1 }),
            interval: string({
              description: "Time between two evaluations.",
              format: prometheusDuration,
              minLength: 1,
              whenAbsent: "the Prometheus's own",
            }),
            rules: list(extraRule, { description: "Its rules." }),
          },
        ),
        { description: "Further groups of rules, as they are.", default: [] },
      ),
    },
  );

/** An alert of a chart's own: its name, and what its expression and its summary say. */
export const alert = (
  name: string,
  { enabled, severity, ...values }: AlertValues,
  {
    lines,
    summary,
  }: { readonly lines: Templated<readonly string[]>; readonly summary: Expression<string> },
): Part<PrometheusRuleItem | undefined> =>
  when<PrometheusRuleItem>(enabled, {
    alert: name,
    expr: script(lines),
    for: values.for,
    labels: { severity },
    annotations: { summary },
  });

interface RuleValues {
  readonly enabled: Expression<boolean>;
  readonly labels: Expression<Readonly<Record<string, string>>>;
  readonly extraGroups: Expression<readonly PrometheusRuleGroup[]>;
}

export const alertRules = (
  { labels }: Pick<RuleValues, "labels">,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => [nothingInBoth(labels, commonLabels)] as const;

export const prometheusRule = (
  values: RuleValues,
  names: Naming,
  alerts: readonly Part<PrometheusRuleItem | undefined>[],
) =>
  manifest<PrometheusRule>(
    when<PrometheusRule>(values.enabled, {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: {
        name: names.fullname,
        namespace: release.namespace,
        labels: merge(names.labels, values.labels),
      },
      spec: { groups: [{ name: names.fullname, rules: alerts }, values.extraGroups] },
    }),
  );
