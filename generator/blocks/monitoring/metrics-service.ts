import type { IService } from "kubernetes-models/v1/Service";
import { release, text, type Expression } from "../../expression/expression.js";
import { either } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import { manifest } from "../../language/manifest.js";
import { merge } from "../../language/parts.js";
import { boolean, group } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { Labels, Naming } from "../names/naming.js";

/** What tells the metrics Service from the release's others: a ServiceMonitor selects it by this. */
export const metricsComponent: Labels = { "app.kubernetes.io/component": "metrics" };

export const metricsServiceField = group(
  { description: "A Service of its own for the management port, which no other Service has." },
  {
    enabled: boolean({
      description: "Whether there is one. A ServiceMonitor has it anyway.",
      default: false,
    }),
    labels: labelsField({ description: "Labels of the Service." }),
    annotations: annotationsField("Annotations of the Service."),
  },
);

type MetricsService = Reference<typeof metricsServiceField>;

const metricsServiceName = ({ fullname }: Naming): Expression<string> =>
  textHelper({
    name: "metricsName",
    comment: "Name of the Service for metrics.",
    yields: "word",
    body: text`${fullname}-metrics`,
  });

/** @param port the container's port, by name and number */
export const metricsService = (
  service: MetricsService,
  { monitored }: { readonly monitored: Expression<boolean> },
  names: Naming,
  port: { readonly name: string; readonly number: number },
) =>
  manifest<IService>(
    when<IService>(either(service.enabled, monitored), {
      apiVersion: "v1",
      kind: "Service",
      metadata: {
        name: metricsServiceName(names),
        namespace: release.namespace,
        labels: merge(names.labels, metricsComponent, service.labels),
        annotations: service.annotations,
      },
      spec: {
        type: "ClusterIP",
        ports: [{ name: port.name, port: port.number, targetPort: port.name }],
        selector: names.selectorLabels,
      },
    }),
  );
