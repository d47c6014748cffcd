import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  each,
  given,
  present,
  secretVolume,
  secretVolumeMounts,
  text,
  unless,
  vaultTokenVolume,
  when,
  type Items,
} from "../../../generator/index.js";
import { fileMounts, fileVolumes } from "../../shared/credentials.js";
import {
  administrator,
  databaseUser,
  mountedCertificate,
  mountedRemoteCacheUser,
  paths,
  values,
} from "../context.js";
import { BUILD } from "./build.js";
import { contentMounts, contentVolumes } from "./content.js";
import { mounted } from "./entry-point.js";
import { realmsMount, realmsVolume } from "./realm-import.js";

const { database, optimized, truststores } = values;
const { trustStore } = database.tls;

/** What the build at start writes to. */
export const buildVolumes: Items<IVolume> = [
  { name: "tmp", emptyDir: {} },
  { name: "data", emptyDir: {} },
  unless(optimized, { name: BUILD.name, emptyDir: {} }),
];

export const buildMounts: Items<IVolumeMount> = [
  { name: "tmp", mountPath: "/tmp" },
  { name: "data", mountPath: "/opt/keycloak/data" },
  unless(optimized, { name: BUILD.name, mountPath: BUILD.path }),
];

export const volumes: Items<IVolume> = [
  ...buildVolumes,
  secretVolume(mountedCertificate),
  ...fileVolumes(databaseUser.mounted, mountedRemoteCacheUser, administrator.mountedIfEnabled),
  vaultTokenVolume(...mounted),
  given<string, IVolume>(trustStore.secretName, (secretName) => ({
    name: "database-trust-store",
    secret: { secretName },
  })),
  each<string, IVolume>(truststores.secrets, (secretName, index) => ({
    name: text`truststore-secret-${index}`,
    secret: { secretName },
  })),
  each<string, IVolume>(truststores.configMaps, (name, index) => ({
    name: text`truststore-config-map-${index}`,
    configMap: { name },
  })),
  realmsVolume,
  ...contentVolumes,
  values.extraVolumes,
];

export const volumeMounts: Items<IVolumeMount> = [
  ...buildMounts,
  secretVolumeMounts(mountedCertificate),
  ...fileMounts(databaseUser.mounted, mountedRemoteCacheUser, administrator.mountedIfEnabled),
  when<IVolumeMount>(present(trustStore.secretName), {
    name: "database-trust-store",
    mountPath: paths.databaseTrustStore,
    readOnly: true,
  }),
  each<string, IVolumeMount>(truststores.secrets, (name, index) => ({
    name: text`truststore-secret-${index}`,
    mountPath: text`${paths.truststores}/secret-${name}`,
    readOnly: true,
  })),
  each<string, IVolumeMount>(truststores.configMaps, (name, index) => ({
    name: text`truststore-config-map-${index}`,
    mountPath: text`${paths.truststores}/config-map-${name}`,
    readOnly: true,
  })),
  realmsMount,
  ...contentMounts,
  values.extraVolumeMounts,
];
