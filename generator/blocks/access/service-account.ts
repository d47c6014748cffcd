import { release } from "../../expression/expression.js";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import type { Expression } from "../../expression/expression.js";
import { orElse } from "../../expression/operators.js";
import { textHelper } from "../../language/helper.js";
import type { Reference } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { boolean, dnsName, group } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { merge } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { Naming } from "../names/naming.js";

export const serviceAccountField = group(
  { description: "Service account of the pods." },
  {
    create: boolean({ description: "Whether the release makes one.", default: true }),
    name: dnsName({
      description: "Its name.",
      whenAbsent: "the release's full name, or `default` where none is made",
    }),
    labels: labelsField({ description: "Labels of the service account that the release makes." }),
    annotations: annotationsField("Annotations of the service account that the release makes."),
    automountToken: boolean({
      description: "Whether pods get a token for the Kubernetes API. The server needs none.",
      default: false,
    }),
  },
);

type ServiceAccountReference = Reference<typeof serviceAccountField>;

/** No label is there twice. */
export const serviceAccountRules = (
  account: Pick<ServiceAccountReference, "labels">,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => [nothingInBoth(account.labels, commonLabels)] as const;

/** Name of the pods' service account: the one that the release makes, or an existing one. */
export const serviceAccountName = (
  { create, name }: ServiceAccountReference,
  { fullname }: Naming,
): Expression<string> =>
  textHelper({
    name: "serviceAccountName",
    comment: "Name of the pods' service account.",
    yields: "name",
    body: when<string>(create, orElse(name, fullname), orElse(name, "default")),
  });

export const serviceAccount = (
  values: ServiceAccountReference,
  { labels }: Naming,
  name: Expression<string>,
): Part<IServiceAccount | undefined> =>
  when<IServiceAccount>(values.create, {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: {
      name,
      namespace: release.namespace,
      labels: merge(labels, values.labels),
      annotations: values.annotations,
    },
    automountServiceAccountToken: values.automountToken,
  } satisfies Templated<IServiceAccount>);
