import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { IVolumeProjection } from "kubernetes-models/v1/VolumeProjection";
import { each, either, present, when } from "../../../generator/index.js";
import { paths, values } from "../context.js";

const { configMaps, secrets } = values.realmImport;

const hasRealms = either(present(configMaps), present(secrets));

/** @see https://www.keycloak.org/server/importExport#_importing_a_realm_during_startup */
export const importRealms = when(hasRealms, "--import-realm");

/** All files side by side: Keycloak looks into no folder below. */
export const realmsVolume = when<IVolume>(hasRealms, {
  name: "realms",
  projected: {
    sources: [
      each<string, IVolumeProjection>(configMaps, (name) => ({ configMap: { name } })),
      each<string, IVolumeProjection>(secrets, (name) => ({ secret: { name } })),
    ],
  },
});

export const realmsMount = when<IVolumeMount>(hasRealms, {
  name: "realms",
  mountPath: paths.realms,
  readOnly: true,
});
