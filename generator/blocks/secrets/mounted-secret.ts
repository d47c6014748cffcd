import type { IKeyToPath } from "kubernetes-models/v1/KeyToPath";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { IVolumeMount } from "kubernetes-models/v1/VolumeMount";
import type { Expression } from "../../expression/expression.js";
import { when } from "../../language/choice.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import type { SecretSource, SourceFile } from "./secret-source.js";

/** Files of one secret in one folder of a pod. */
export interface SecretMount<K extends string = string> {
  /** Name of the volume: no two mounts of a pod have the same. */
  readonly volume: string;
  /** The folder: no two mounts of a pod have the same, so that files never meet. */
  readonly mountPath: string;
  /** Names of the files in it, of those that this pod needs. */
  readonly files: Readonly<Partial<Record<K, string>>>;
}

interface Options<K extends string> {
  /** Whether the pod starts without the Secret, and says itself what it lacks. */
  readonly optional?: Templated<boolean>;
  /** Secrets of single files, where not all of them are in one. */
  readonly secretNames?: Readonly<Partial<Record<K, Expression<string>>>>;
}

export interface MountedFile extends SourceFile {
  /** Its name in the folder. */
  readonly name: string;
  /** The Secret that has it, where one does. */
  readonly secretName: Expression<string>;
}

/** A secret and where a pod has it. */
export interface MountedSecret extends Omit<SecretSource, "files" | "secretName"> {
  readonly volume: string;
  readonly mountPath: string;
  readonly files: readonly MountedFile[];
  readonly optional: Templated<boolean> | undefined;
}

/** A mount of files that the source has, and of no other. */
type MountOf<K extends string, M extends SecretMount> = M & {
  readonly files: { readonly [F in keyof M["files"]]: F extends K ? string : never };
};

/** The files of a source that a pod needs, where it needs them. */
export const mountedSecret = <K extends string, const M extends SecretMount>(
  { files: sources, secretName, ...source }: SecretSource<K>,
  { volume, mountPath, files }: MountOf<K, M>,
  { optional, secretNames }: Options<NoInfer<K>> = {},
): MountedSecret => ({
  ...source,
  volume,
  mountPath,
  files: (Object.keys(files) as K[]).map((key) => ({
    ...sources[key],
    name: files[key],
    secretName: secretNames?.[key] ?? secretName,
  })),
  optional,
});

const items = (files: readonly MountedFile[]): Items<IKeyToPath> =>
  files.map((file) => file.with<IKeyToPath>((key) => ({ key, path: file.name })));

/** The keys of one Secret as files, or those of several in one folder. */
const ofSecrets = ({ volume, files, optional }: MountedSecret): Templated<IVolume> => {
  const [first, ...others] = files;
  if (first === undefined) throw new TypeError(`the volume ${volume} has no files`);
  const mayLack = optional === undefined ? {} : { optional };
  return others.every(({ secretName }) => secretName === first.secretName)
    ? {
        name: volume,
        secret: { secretName: first.secretName, ...mayLack, items: items(files) },
      }
    : {
        name: volume,
        projected: {
          sources: files.map((file) => ({
            secret: { name: file.secretName, ...mayLack, items: items([file]) },
          })),
        },
      };
};

/** @see https://secrets-store-csi-driver.sigs.k8s.io/getting-started/usage */
const ofClass = ({ volume, values }: MountedSecret): Templated<IVolume> => ({
  name: volume,
  csi: {
    driver: "secrets-store.csi.k8s.io",
    readOnly: true,
    volumeAttributes: { secretProviderClass: values.csi.className },
  },
});

/** The volume, where there is one: the injector of Vault brings its own. */
export const secretVolume = (mounted: MountedSecret): Part<IVolume | undefined> =>
  when<IVolume>(
    mounted.isCsi,
    ofClass(mounted),
    when<IVolume>(mounted.isElseSecret, ofSecrets(mounted)),
  );

/** The same where keys of Secrets are variables, so that those are not mounted. */
export const csiVolume = (mounted: MountedSecret): Part<IVolume | undefined> =>
  when<IVolume>(mounted.isCsi, ofClass(mounted));

/**
 * Of a SecretProviderClass each file is mounted by itself: its objects have names of the user's. Such
 * files stay as they are until their container starts anew.
 * @see https://secrets-store-csi-driver.sigs.k8s.io/known-limitations
 */
const mountsOfClass = ({ volume, mountPath, files }: MountedSecret): Items<IVolumeMount> =>
  files.map((file) =>
    file.with<IVolumeMount>((subPath) => ({
      name: volume,
      mountPath: `${mountPath}/${file.name}`,
      subPath,
      readOnly: true,
    })),
  );

/** Its mounts. */
export const secretVolumeMounts = (
  mounted: MountedSecret,
): Part<readonly IVolumeMount[] | undefined> =>
  when<readonly IVolumeMount[]>(
    mounted.isCsi,
    mountsOfClass(mounted),
    when<readonly IVolumeMount[]>(mounted.isElseSecret, [
      { name: mounted.volume, mountPath: mounted.mountPath, readOnly: true },
    ]),
  );

/** Mounts of {@link csiVolume}. */
export const csiVolumeMounts = (
  mounted: MountedSecret,
): Part<readonly IVolumeMount[] | undefined> =>
  when<readonly IVolumeMount[]>(mounted.isCsi, mountsOfClass(mounted));
