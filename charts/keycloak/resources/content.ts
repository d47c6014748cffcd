import type { IKeyToPath } from "kubernetes-models/v1/KeyToPath";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import {
  call,
  each,
  eachPair,
  either,
  present,
  property,
  text,
  when,
  type Expression,
  type Items,
} from "../../../generator/index.js";
import { paths, values } from "../context.js";

const { providers, themes } = values;

/** What init containers copy and download, side by side: JARs have a dot in their names, themes none. */
export const CONTENT = { name: "content", path: "/content" } as const;

interface InImage {
  readonly image: string;
  readonly path: string;
}

interface Jar {
  readonly file: string;
}

interface Theme {
  readonly name: string;
}

type ProviderMap = Jar & Theme;

interface ThemeMap extends Theme {
  readonly configMap: string;
  readonly files: Readonly<Record<string, string>>;
}

const hasFetched = either(
  present(providers.images),
  present(providers.urls),
  present(themes.images),
);

const imageVolume = (volume: string) => (item: Expression<InImage>, index: Expression<number>) => ({
  name: text`${volume}-${index}`,
  image: { reference: property(item, "image"), pullPolicy: values.image.pullPolicy },
});

/** @see https://kubernetes.io/docs/tasks/configure-pod-container/image-volumes/ */
export const contentVolumes: Items<IVolume> = [
  when<IVolume>(hasFetched, { name: CONTENT.name, emptyDir: {} }),
  each<InImage, IVolume>(providers.imageVolumes, imageVolume("provider-image")),
  each<ProviderMap, IVolume>(providers.configMaps, (item, index) => ({
    name: text`provider-config-map-${index}`,
    configMap: { name: property(item, "name") },
  })),
  each<InImage, IVolume>(themes.imageVolumes, imageVolume("theme-image")),
  each<ThemeMap, IVolume>(themes.configMaps, (item, index) => ({
    name: text`theme-config-map-${index}`,
    configMap: {
      name: property(item, "configMap"),
      items: eachPair<string, IKeyToPath>(property(item, "files"), (key, path) => ({ key, path })),
    },
  })),
];

const jarPath = (item: Expression<Jar>) => text`${paths.providers}/${property(item, "file")}`;
const themePath = (item: Expression<Theme>) => text`${paths.themes}/${property(item, "name")}`;

/** Below a volume, a path has no slash in front. */
const subPath = (item: Expression<InImage>) => call("trimPrefix", "/", property(item, "path"));

const fetchedJar = (item: Expression<Jar>) => ({
  name: CONTENT.name,
  mountPath: jarPath(item),
  subPath: property(item, "file"),
  readOnly: true,
});

/** One by one, so that the folders of the image keep what is in them. */
export const contentMounts: Items<IVolumeMount> = [
  each<Jar, IVolumeMount>(providers.images, fetchedJar),
  each<Jar & InImage, IVolumeMount>(providers.imageVolumes, (item, index) => ({
    name: text`provider-image-${index}`,
    mountPath: jarPath(item),
    subPath: subPath(item),
    readOnly: true,
  })),
  each<ProviderMap, IVolumeMount>(providers.configMaps, (item, index) => ({
    name: text`provider-config-map-${index}`,
    mountPath: jarPath(item),
    subPath: property(item, "file"),
    readOnly: true,
  })),
  each<Jar, IVolumeMount>(providers.urls, fetchedJar),
  each<Theme, IVolumeMount>(themes.images, (item) => ({
    name: CONTENT.name,
    mountPath: themePath(item),
    subPath: property(item, "name"),
    readOnly: true,
  })),
  each<Theme & InImage, IVolumeMount>(themes.imageVolumes, (item, index) => ({
    name: text`theme-image-${index}`,
    mountPath: themePath(item),
    subPath: subPath(item),
    readOnly: true,
  })),
  each<ThemeMap, IVolumeMount>(themes.configMaps, (item, index) => ({
    name: text`theme-config-map-${index}`,
    mountPath: themePath(item),
    readOnly: true,
  })),
];
