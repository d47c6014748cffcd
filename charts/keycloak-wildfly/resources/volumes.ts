import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import {
  each,
  either,
  isBranch,
  present,
  text,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { isEncrypted, names, paths, secrets, values } from "../context.js";

const { cli, database } = values;

/** Whether the user has scripts of their own. */
export const hasUserScripts = either(present(cli.scripts), present(cli.configMaps));
const isDriverFile = isBranch(database.driver, "file");

export const volumes: Items<IVolume> = [
  { name: "tmp", emptyDir: {} },
  { name: "standalone", emptyDir: {} },
  { name: "chart-scripts", configMap: { name: names.fullname } },
  when<IVolume>(hasUserScripts, {
    name: "user-scripts",
    projected: {
      sources: [
        when<IVolumeProjection>(present(cli.scripts), {
          configMap: { name: text`${names.fullname}-scripts` },
        }),
        each<string, IVolumeProjection>(cli.configMaps, (name) => ({ configMap: { name } })),
      ],
    },
  }),
  when<IVolume>(isEncrypted, {
    name: "jgroups",
    secret: { secretName: secrets.jgroups },
  }),
  values.extraVolumes,
];

/** The server's configuration and data. */
export const standaloneMount: Templated<IVolumeMount> = {
  name: "standalone",
  mountPath: paths.base,
};

/** The same, beside the image's own. */
export const configuredMount: Templated<IVolumeMount> = {
  name: "standalone",
  mountPath: paths.configured,
};

/** What the server and the container that configures it both see. */
export const sharedMounts: Items<IVolumeMount> = [
  { name: "tmp", mountPath: "/tmp" },
  when<IVolumeMount>(isDriverFile, {
    name: "chart-scripts",
    mountPath: `${paths.modules}/database/jdbc/main/module.xml`,
    subPath: "module.xml",
    readOnly: true,
  }),
  when<IVolumeMount>(isEncrypted, {
    name: "jgroups",
    mountPath: paths.jgroups,
    readOnly: true,
  }),
  values.extraVolumeMounts,
];

export const scriptMounts: Items<IVolumeMount> = [
  { name: "chart-scripts", mountPath: paths.chartScripts, readOnly: true },
  when<IVolumeMount>(hasUserScripts, {
    name: "user-scripts",
    mountPath: paths.userScripts,
    readOnly: true,
  }),
];
