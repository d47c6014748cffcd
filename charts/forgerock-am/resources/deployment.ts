import type { IContainer } from "kubernetes-models/v1/Container";
import type { IHostAlias } from "kubernetes-models/v1/HostAlias";
import type { IVolume } from "kubernetes-models/v1/Volume";
import {
  comment,
  deployment,
  match,
  matchSome,
  plus,
  times,
  vaultTokenVolume,
  type Templated,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { accountName, names, serverHost, values } from "../context.js";
import { ofPods } from "../mounted.js";
import { forgerock, forgerockVolumes, prepare } from "./forgerock.js";
import { askedByPods } from "./injected.js";
import { openam } from "./openam.js";
import { volumes } from "./volumes.js";

const { distribution, probes } = values;

/** Where a pod is itself by the name that all of them have. */
export const ownName: Templated<IHostAlias> = comment<IHostAlias>(
  "OpenAM asks itself by the name of the Service, which leads to any pod elsewhere.",
  { ip: contract.ownAddress, hostnames: [serverHost] },
);

export const accessManagers = deployment(values, {
  names,
  progressDeadlineSeconds: plus(
    times(probes.startup.periodSeconds, probes.startup.failureThreshold),
    600,
  ),
  serviceAccountName: accountName,
  automountToken: values.serviceAccount.automountToken,
  checksums: { config: "configmap.yaml" },
  asked: askedByPods,
  hostAliases: [matchSome(distribution, { openam: (): Templated<IHostAlias> => ownName })],
  initContainers: [matchSome(distribution, { forgerock: (): Templated<IContainer> => prepare })],
  containers: [
    match(distribution, {
      openam: (): Templated<IContainer> => openam,
      forgerock: (): Templated<IContainer> => forgerock,
    }),
  ],
  volumes: [
    match(distribution, {
      openam: (): Templated<readonly IVolume[]> => [...volumes, vaultTokenVolume(...ofPods)],
      forgerock: (): Templated<readonly IVolume[]> => forgerockVolumes,
    }),
    values.extraVolumes,
  ],
});
