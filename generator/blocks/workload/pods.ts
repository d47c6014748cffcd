import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import { atMost, either, plus, present } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { checksumOf, type Expression } from "../../expression/expression.js";
import { group, integer, oneOf, string } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { merge } from "../../language/parts.js";
import type { Part, Templated } from "../../language/templated.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { Labels, Naming } from "../names/naming.js";
import type { namingFields } from "../names/naming-fields.js";

export const gracePeriodField = integer({
  description: "Time from the end of a pod's service to the end by force.",
  unit: "seconds",
  minimum: 1,
  maximum: 7200,
  default: 60,
});

/** How a StatefulSet replaces its pods. */
export const updateFields = {
  terminationGracePeriodSeconds: gracePeriodField,
  updateStrategy: oneOf(["RollingUpdate", "OnDelete"], {
    description: "How the StatefulSet replaces its pods.",
    default: "RollingUpdate",
  }),
};

/** How a node leaves. */
export const shutdownField = group(
  { description: "How a node leaves without losing a request." },
  {
    delaySeconds: integer({
      description: "Time in which the node still answers, while proxies learn that it leaves.",
      unit: "seconds",
      minimum: 0,
      maximum: 3600,
      default: 15,
    }),
    timeoutSeconds: integer({
      description: "Time for requests under way and for the caches to settle.",
      unit: "seconds",
      minimum: 0,
      maximum: 3600,
      default: 20,
    }),
  },
);

/** All that a node does when it leaves has time before its end by force. */
export const shutdownRules = (
  shutdown: Reference<typeof shutdownField>,
  gracePeriod: Expression<number>,
) => [must(atMost(plus(shutdown.delaySeconds, shutdown.timeoutSeconds), gracePeriod))] as const;

/**
 * What pods carry besides the release's labels.
 * @param reservedKeys annotations that the chart itself sets, each with why or what to do
 */
export const podMetadataFieldsWith = (reservedKeys: Readonly<Record<string, string>>) => ({
  podLabels: labelsField({ description: "Labels of the pods." }),
  podAnnotations: annotationsField("Annotations of the pods.", {
    "checksum/config": "the chart sets it to restart pods when their configuration changes",
    "checksum/scripts": "the chart sets it to restart pods when scripts change",
    "rollout-trigger": "set rolloutTrigger instead",
    ...reservedKeys,
  }),
  rolloutTrigger: string({
    description:
      "Any text; a change of it restarts the pods one by one, as after a change of a Secret that the chart does not render.",
    format: { pattern: "^[^\\n\\r]+$", what: "a text of one line, such as rotated-2026-11" },
    whenAbsent: "none",
    examples: ["password-rotated-2026-11"],
  }),
});

/** What pods carry besides the release's labels, where the chart sets nothing by itself. */
export const podMetadataFields = podMetadataFieldsWith({});

/** No label is there twice. */
export const podMetadataRules = (
  values: References<
    Pick<typeof podMetadataFields, "podLabels"> & Pick<typeof namingFields, "commonLabels">
  >,
) => [nothingInBoth(values.podLabels, values.commonLabels)] as const;

/** Annotations by which a chart asks others for something, such as Vault's injector, and when. */
export interface AskedAnnotations {
  readonly isAsked: Expression<boolean>;
  readonly annotations: Part<Labels>;
}

/**
 * Metadata of a pod template whose pods are replaced when the data of the ConfigMaps that the named
 * templates render changes; their labels, with the chart's version, may.
 */
export const podMetadata = (
  values: References<typeof podMetadataFields & Pick<typeof namingFields, "commonLabels">>,
  names: Naming,
  checksums: Readonly<Record<string, string>>,
  asked?: AskedAnnotations,
): Templated<NonNullable<IPodTemplateSpec["metadata"]>> => ({
  labels: merge(names.selectorLabels, values.commonLabels, values.podLabels),
  annotations:
    Object.keys(checksums).length === 0
      ? when<Labels>(
          either(
            ...(asked === undefined ? [] : [asked.isAsked]),
            present(values.rolloutTrigger),
            present(values.podAnnotations),
          ),
          merge<Labels>(askedAnnotations(asked), usersAnnotations(values)),
        )
      : merge<Labels>(
          Object.fromEntries(
            Object.entries(checksums).map(([name, file]) => [`checksum/${name}`, checksumOf(file)]),
          ),
          askedAnnotations(asked),
          usersAnnotations(values),
        ),
});

const askedAnnotations = (asked: AskedAnnotations | undefined): Part<Labels> =>
  merge<Labels>(asked === undefined ? {} : when<Labels>(asked.isAsked, asked.annotations));

const usersAnnotations = ({
  rolloutTrigger,
  podAnnotations,
}: References<Pick<typeof podMetadataFields, "rolloutTrigger" | "podAnnotations">>) =>
  merge<Labels>({ "rollout-trigger": rolloutTrigger }, podAnnotations);

/**
 * Annotations of pods that have none by themselves, as those of a Job: what the chart asks of
 * others, and the user's beside it, which may say more to whom is asked.
 */
export const askedAlone = (
  { isAsked, annotations }: AskedAnnotations,
  { podAnnotations }: References<Pick<typeof podMetadataFields, "podAnnotations">>,
): Part<Labels | undefined> => when<Labels>(isAsked, merge<Labels>(annotations, podAnnotations));
