import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass";
import { release, text, type Expression } from "../../expression/expression.js";
import { certain, orElse, present } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { must, notTogether } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { textHelper } from "../../language/helper.js";
import type { Part } from "../../language/templated.js";
import { boolean, dnsName, group, map, oneOf, string } from "../../model/index.js";
import type { Naming } from "../names/naming.js";

/** A class of volumes that the release brings along. */
export const storageClassField = group(
  {
    description:
      "A StorageClass of the release's own, which the claims have then. It belongs to the whole cluster, so that whoever installs needs the right to make one; and it stays when the release is uninstalled, as the claims do. Of its settings, allowVolumeExpansion alone can be changed later.",
  },
  {
    provisioner: string({
      description: "Who makes the volumes: the name of a CSI driver.",
      format: {
        pattern: "^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?(/[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?)?$",
        what: "a provisioner's name of lower-case letters, digits, '-' and '.', such as ebs.csi.aws.com",
      },
      whenAbsent: "no StorageClass is made",
      examples: ["ebs.csi.aws.com"],
    }),
    parameters: map(string({ description: "A parameter." }), {
      description: "What the provisioner is told.",
      default: {},
      examples: [{ type: "gp3" }],
    }),
    reclaimPolicy: oneOf(["Retain", "Delete"], {
      description: "Whether a volume stays when its claim is deleted.",
      default: "Retain",
    }),
    volumeBindingMode: oneOf(["WaitForFirstConsumer", "Immediate"], {
      description:
        "When a volume is made: once its pod has a node, so that it is in the pod's zone, or with its claim.",
      default: "WaitForFirstConsumer",
    }),
    name: dnsName({
      description: "Its name.",
      whenAbsent: "the release's namespace and full name, with a dot between them",
      examples: ["directories"],
    }),
    allowVolumeExpansion: boolean({
      description: "Whether claims may grow.",
      default: true,
    }),
  },
);

type StorageClass = Reference<typeof storageClassField>;

/**
 * The class is for claims that name no other.
 * @param claimed that the values ask for claims
 */
export const storageClassRules = (
  { provisioner, name, parameters }: StorageClass,
  storageClassName: Expression<string | undefined>,
  claimed: Expression<boolean>,
) =>
  [
    notTogether(provisioner, storageClassName),
    must(claimed, { when: present(provisioner) }),
    must(present(provisioner), { when: present(name) }),
    must(present(provisioner), { when: present(parameters) }),
  ] as const;

/** Name of the release's own class. */
export const storageClassName = (
  { name }: StorageClass,
  { fullname }: Naming,
): Expression<string> =>
  textHelper({
    name: "storageClassName",
    comment: "Name of the release's own StorageClass. No namespace has a dot.",
    yields: "name",
    body: orElse(name, text`${release.namespace}.${fullname}`),
  });

/** The name of the class that claims have: the release's own, or the one that a value names. */
export const classOfClaims = (
  { provisioner }: StorageClass,
  own: Expression<string>,
  named: Expression<string | undefined>,
): Part<string | undefined> =>
  when<string>(present(provisioner), own, when<string>(present(named), certain(named)));

export const storageClass = (
  values: StorageClass,
  { labels }: Naming,
  name: Expression<string>,
): Part<IStorageClass | undefined> =>
  when<IStorageClass>(present(values.provisioner), {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name, labels, annotations: { "helm.sh/resource-policy": "keep" } },
    provisioner: certain(values.provisioner),
    parameters: values.parameters,
    reclaimPolicy: values.reclaimPolicy,
    volumeBindingMode: values.volumeBindingMode,
    allowVolumeExpansion: values.allowVolumeExpansion,
  });
