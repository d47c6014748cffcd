import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import {
  branchOf,
  each,
  eachPair,
  either,
  present,
  secretVolume,
  secretVolumeMounts,
  text,
  when,
  type Items,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { names, values } from "../context.js";
import { configurationName, mounted, ofPods, sources } from "../mounted.js";

const { paths } = contract;
const { requests } = sources;
const existingSecret = branchOf(values.secretConfiguration, "existingSecret");
const csi = branchOf(values.secretConfiguration, "csi");

/** What the pods and the Job have in common. */
export const volumes: Items<IVolume> = [
  { name: "work", emptyDir: {} },
  { name: "tmp", emptyDir: {} },
  { name: "scripts", configMap: { name: names.fullname } },
  ...ofPods.map(secretVolume),
];

export const volumeMounts: Items<IVolumeMount> = [
  { name: "work", mountPath: paths.work },
  { name: "tmp", mountPath: "/tmp" },
  { name: "scripts", mountPath: paths.scripts, readOnly: true },
  ...ofPods.map(secretVolumeMounts),
];

const isSynced = either(requests.isExternalSecret, requests.isVaultStaticSecret);

/** Whether requests of the user's own are in objects of Kubernetes. */
const hasObjects = either(present(values.configuration), present(existingSecret.names), isSynced);

/** What the Job alone mounts: those requests. */
export const configurationVolumes: Items<IVolume> = [
  when<IVolume>(hasObjects, {
    name: "configuration",
    projected: {
      sources: [
        when<IVolumeProjection>(present(values.configuration), {
          configMap: { name: configurationName },
        }),
        each<string, IVolumeProjection>(existingSecret.names, (name) => ({
          secret: { name },
        })),
        when<IVolumeProjection>(isSynced, {
          secret: { name: configurationName },
        }),
      ],
    },
  }),
  when<IVolume>(requests.isCsi, {
    name: mounted.requests.volume,
    csi: {
      driver: "secrets-store.csi.k8s.io",
      readOnly: true,
      volumeAttributes: { secretProviderClass: csi.className },
    },
  }),
];

export const configurationMounts: Items<IVolumeMount> = [
  when<IVolumeMount>(hasObjects, {
    name: "configuration",
    mountPath: paths.configuration,
    readOnly: true,
  }),
  when<readonly IVolumeMount[]>(
    requests.isCsi,
    eachPair<string, IVolumeMount>(csi.requests, (name, key) => ({
      name: mounted.requests.volume,
      mountPath: text`${mounted.requests.mountPath}/${name}`,
      subPath: key,
      readOnly: true,
    })),
  ),
];
