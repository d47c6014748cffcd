import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import {
  each,
  either,
  isBranch,
  isOtherBranch,
  matchSome,
  orElse,
  present,
  secretVolume,
  secretVolumeMounts,
  text,
  vaultTokenVolume,
  when,
  type Expression,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { fileMounts, fileVolumes } from "../../shared/credentials.js";
import {
  administrator,
  databaseUser,
  mountedRemoteCacheUser,
  names,
  paths,
  sharedKeystore,
  sharedPasswords,
  values,
} from "../context.js";
import { ofPod } from "./files.js";

const { cli, crossDatacenter, database } = values;

/** Whether the user has scripts of their own. */
export const hasUserScripts = either(present(cli.scripts), present(cli.configMaps));
const isDriverFile = isBranch(database.driver, "file");

const REMOTE_CACHE_AUTHORITY = "remote-cache-authority";

/** Whatever the key is that holds the certificates. */
const authorityItems = (key: Expression<string | undefined>) => [
  { key: orElse(key, "ca.crt"), path: "ca.crt" },
];

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
  secretVolume(sharedKeystore),
  matchSome(crossDatacenter.tls, {
    secret: ({ name, key }): Templated<IVolume> => ({
      name: REMOTE_CACHE_AUTHORITY,
      secret: { secretName: name, items: authorityItems(key) },
    }),
    configMap: ({ name, key }): Templated<IVolume> => ({
      name: REMOTE_CACHE_AUTHORITY,
      configMap: { name, items: authorityItems(key) },
    }),
  }),
  ...fileVolumes(
    sharedPasswords,
    databaseUser.mounted,
    mountedRemoteCacheUser,
    administrator.mountedIfEnabled,
  ),
  vaultTokenVolume(...ofPod),
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
  secretVolumeMounts(sharedKeystore),
  when<IVolumeMount>(isOtherBranch(crossDatacenter.tls, "none"), {
    name: REMOTE_CACHE_AUTHORITY,
    mountPath: paths.remoteCacheAuthority,
    readOnly: true,
  }),
  ...fileMounts(sharedPasswords, databaseUser.mounted, mountedRemoteCacheUser),
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
