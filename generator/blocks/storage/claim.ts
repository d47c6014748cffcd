import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1/PersistentVolumeClaimSpec";
import type { Expression } from "../../expression/expression.js";
import type { References } from "../../expression/references.js";
import { given } from "../../language/iteration.js";
import type { Part, Templated } from "../../language/templated.js";
import { dnsName, oneOf, string } from "../../model/index.js";
import type { Naming } from "../names/naming.js";

const size = {
  description: "Size of the volume.",
  format: {
    pattern: "^[1-9][0-9]{0,8}([kMGTP]|[KMGTP]i)$",
    what: "a size with its unit, such as 8Gi",
  },
} as const;

const options = {
  storageClassName: dnsName({
    description: "Storage class.",
    whenAbsent: "the cluster's default class",
    examples: ["fast"],
  }),
  accessMode: oneOf(["ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany"], {
    description: "Who may mount it: pods of one node, one pod, or any.",
    default: "ReadWriteOnce",
  }),
  volumeAttributesClassName: dnsName({
    description:
      "VolumeAttributesClass, such as of a disk's speed, from Kubernetes 1.34 on and where the storage has such.",
    whenAbsent: "what the storage class says",
    examples: ["gold"],
  }),
};

/** What a claim asks for. */
export const claimFields = (defaultSize: string) => ({
  size: string({ ...size, default: defaultSize }),
  ...options,
});

/** The same where other values say the size. @param whenAbsent how they do, in words */
export const sizedClaimFields = (whenAbsent: string) => ({
  size: string({ ...size, whenAbsent }),
  ...options,
});

/** What a volume begins from. */
export const dataSourceFields = {
  dataSource: dnsName({
    description:
      "Name of a VolumeSnapshot in the release's namespace, which a new volume begins as a copy of.",
    whenAbsent: "an empty volume",
    examples: ["data-2026-11-26"],
  }),
};

/** A claim that is there already. @param example a name of one */
export const existingClaimFields = (example: string) => ({
  claimName: dnsName({ description: "Name of the PersistentVolumeClaim.", examples: [example] }),
});

type DataSource = NonNullable<IPersistentVolumeClaimSpec["dataSource"]>;

const snapshot = (name: Expression<string | undefined>): Part<DataSource | undefined> =>
  given<string, DataSource>(name, (one) => ({
    apiGroup: "snapshot.storage.k8s.io",
    kind: "VolumeSnapshot",
    name: one,
  }));

interface Beside {
  readonly dataSource?: Expression<string | undefined>;
  /** The class, where the release itself may make one. */
  readonly className?: Part<string | undefined>;
}

interface Claim extends References<typeof options> {
  readonly size: Part<string> | Expression<string>;
}

/** The specification of a claim. */
export const claimSpec = (
  claim: Claim,
  { dataSource, className }: Beside = {},
): Templated<IPersistentVolumeClaimSpec> => ({
  accessModes: [claim.accessMode],
  storageClassName: className ?? claim.storageClassName,
  volumeAttributesClassName: claim.volumeAttributesClassName,
  ...(dataSource !== undefined && { dataSource: snapshot(dataSource) }),
  resources: { requests: { storage: claim.size } },
});

/**
 * A claim of each of a StatefulSet's pods, with the kind that the API server would add: Argo CD would
 * see what is added within a list as a difference for good.
 */
export const claimTemplate = (
  metadata: { readonly name: string; readonly labels: Naming["selectorLabels"] },
  spec: Templated<IPersistentVolumeClaimSpec>,
) => ({ apiVersion: "v1", kind: "PersistentVolumeClaim", metadata, spec }) as const;
