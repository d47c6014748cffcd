import type { IAffinity } from "kubernetes-models/v1/Affinity";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IHostAlias } from "kubernetes-models/v1/HostAlias";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { Expression } from "../../expression/expression.js";
import type { References } from "../../expression/references.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import type { extraFields } from "../extras/extras.js";
import type { Naming } from "../names/naming.js";
import type { namingFields } from "../names/naming-fields.js";
import type { imageField } from "./image.js";
import type { nameResolutionFields } from "./name-resolution.js";
import type { schedulingFields } from "./placement.js";
import {
  podMetadata,
  type AskedAnnotations,
  type gracePeriodField,
  type podMetadataFields,
} from "./pods.js";
import type { securityFields } from "./security.js";

export type PodFields = { readonly image: ReturnType<typeof imageField> } & Pick<
  ReturnType<typeof extraFields>,
  "initContainers" | "extraContainers"
> &
  Pick<typeof namingFields, "commonLabels"> & {
    readonly terminationGracePeriodSeconds: typeof gracePeriodField;
  } & typeof nameResolutionFields &
  typeof podMetadataFields &
  typeof schedulingFields &
  typeof securityFields;

export interface Pods {
  readonly names: Naming;
  readonly serviceAccountName: Expression<string>;
  readonly automountToken: Expression<boolean>;
  /** Templates of ConfigMaps whose data replaces the pods when it changes, by the name of their checksum. */
  readonly checksums: Readonly<Record<string, string>>;
  /** What the chart asks of others by annotations; nothing without. */
  readonly asked?: AskedAnnotations;
  /** The chart's own, which come after the user's. */
  readonly initContainers: Items<IContainer>;
  readonly containers: Items<IContainer>;
  readonly volumes: Items<IVolume>;
  /** Names that the pods' own files of hosts have, before the user's. */
  readonly hostAliases?: Items<IHostAlias>;
  /** The user's affinity by itself where it is absent. */
  readonly affinity?: Part<IAffinity | undefined> | Expression<IAffinity>;
  /** How pods that are alike spread. */
  readonly topologySpreadConstraints?: Part<readonly ITopologySpreadConstraint[] | undefined>;
}

/** Pods of one server, with what the user adds to them. */
export const podTemplate = (
  values: References<PodFields>,
  {
    names,
    serviceAccountName,
    automountToken,
    checksums,
    asked,
    hostAliases,
    affinity = values.affinity,
    topologySpreadConstraints,
    ...pods
  }: Pods,
): Templated<IPodTemplateSpec> => ({
  metadata: podMetadata(values, names, checksums, asked),
  spec: {
    serviceAccountName,
    automountServiceAccountToken: automountToken,
    imagePullSecrets: values.image.pullSecrets,
    securityContext: values.podSecurityContext,
    terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
    enableServiceLinks: false,
    hostAliases:
      hostAliases === undefined ? values.hostAliases : [...hostAliases, values.hostAliases],
    dnsPolicy: values.dnsPolicy,
    dnsConfig: values.dnsConfig,
    initContainers: [values.initContainers, ...pods.initContainers],
    containers: [...pods.containers, values.extraContainers],
    priorityClassName: values.priorityClassName,
    nodeSelector: values.nodeSelector,
    affinity,
    tolerations: values.tolerations,
    ...(topologySpreadConstraints !== undefined && { topologySpreadConstraints }),
    volumes: pods.volumes,
  },
});
