import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IVolume } from "kubernetes-models/v1/Volume";
import {
  awaitedClaimSpec,
  certain,
  claimSpec,
  claimTemplate,
  classOfClaims,
  comment,
  equals,
  manifest,
  match,
  matchSome,
  merge,
  podTemplate,
  present,
  release,
  topologySpread,
  unless,
  vaultAgentAnnotations,
  when,
  zonedAffinity,
  type Items,
  type Part,
  type Templated,
} from "../../../generator/index.js";
import { accountName, headlessName, mounted, names, ownClassName, values } from "../context.js";
import { forgerock, forgerockVolumes, initialize } from "./forgerock.js";
import { opendj, opendjVolumes } from "./opendj.js";
import { contract } from "../contract.js";
import { profiles } from "../profiles.js";

const { distribution, storage } = values;

const volumes: Items<IVolume> = [
  matchSome(storage, { emptyDir: (): Templated<IVolume> => ({ name: "data", emptyDir: {} }) }),
  { name: "tmp", emptyDir: {} },
  match(distribution, {
    opendj: (): Templated<readonly IVolume[]> => opendjVolumes,
    forgerock: (): Templated<readonly IVolume[]> => forgerockVolumes,
  }),
  values.extraVolumes,
];

const sizeOfRole: Part<string> = match(values.store, {
  user: () => profiles.user.size,
  token: () => profiles.token.size,
  config: () => profiles.config.size,
});

const isOnDelete = equals(values.updateStrategy, "OnDelete");

const claimMetadata = { name: contract.claim, labels: names.selectorLabels };

export const statefulSet = manifest<IStatefulSet>({
  apiVersion: "apps/v1",
  kind: "StatefulSet",
  metadata: {
    name: names.fullname,
    namespace: release.namespace,
    labels: merge(names.labels, values.statefulSet.labels),
    annotations: values.statefulSet.annotations,
  },
  spec: {
    replicas: values.replicas,
    serviceName: headlessName,
    podManagementPolicy: comment(
      "Two servers that join at a time would each miss the other.",
      "OrderedReady",
    ),
    updateStrategy: {
      type: when<"OnDelete" | "RollingUpdate">(isOnDelete, "OnDelete", "RollingUpdate"),
      rollingUpdate: unless(isOnDelete, { partition: 0 }),
    },
    selector: { matchLabels: names.selectorLabels },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: "Retain", whenScaled: "Retain" },
    template: podTemplate(values, {
      names,
      serviceAccountName: accountName,
      automountToken: values.serviceAccount.automountToken,
      checksums: {
        config: "configmap.yaml",
        schema: "configmap-schema.yaml",
      },
      asked: vaultAgentAnnotations([mounted.passwords, mounted.keystore], { ends: false }),
      initContainers: [
        matchSome(distribution, { forgerock: (): Templated<IContainer> => initialize }),
      ],
      containers: [
        match(distribution, {
          opendj: (): Templated<IContainer> => opendj,
          forgerock: (): Templated<IContainer> => forgerock,
        }),
      ],
      volumes,
      affinity: zonedAffinity(values),
      topologySpreadConstraints: topologySpread(values, names),
    }),
    volumeClaimTemplates: matchSome(storage, {
      claim: (claim) => [
        claimTemplate(
          claimMetadata,
          claimSpec(
            { ...claim, size: when<string>(present(claim.size), certain(claim.size), sizeOfRole) },
            {
              dataSource: claim.dataSource,
              className: classOfClaims(values.storageClass, ownClassName, claim.storageClassName),
            },
          ),
        ),
      ],
      existingClaims: () => [claimTemplate(claimMetadata, awaitedClaimSpec)],
    }),
  },
});
