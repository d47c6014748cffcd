import type { Problem } from "./api.js";
import type { Fleet } from "./fleet.js";

/** Where a chart comes from. */
export interface ChartSource {
  /**
   * URL of the repository of charts, such as `https://charts.example.com`, or of an OCI registry with
   * its folder, such as `oci://registry.example.com/charts`.
   */
  readonly repository: string;
  /**
   * SemVer of the chart.
   * @defaultValue the version that the SDK was built for, which is what has judged the values
   */
  readonly version?: string | undefined;
}

/** Where values files lie, instead of within the Application. */
export interface ValuesSource {
  /** URL of the Git repository. */
  readonly repository: string;
  /**
   * Branch, tag or commit.
   * @defaultValue `"HEAD"`
   */
  readonly revision?: string | undefined;
  /** The values file, from the root of the repository: what `fairlead values` has written. */
  readonly path: string;
}

interface AnyDestination {
  /** Namespace of the release. */
  readonly namespace: string;
}

/** A Kubernetes cluster as Argo CD knows it: by its name or by its URL. */
export type Destination =
  | (AnyDestination & { readonly name: string; readonly server?: undefined })
  | (AnyDestination & { readonly server: string; readonly name?: undefined });

/** What Applications of a fleet have in common. */
export interface CommonOptions {
  readonly chart: ChartSource;
  /**
   * The project of Argo CD.
   * @defaultValue `"default"`
   */
  readonly project?: string | undefined;
  /**
   * Namespace of Argo CD, which the Application lies in.
   * @defaultValue `"argocd"`
   */
  readonly argoNamespace?: string | undefined;
  /**
   * Whether Argo CD syncs by itself, prunes what is no longer there, and takes back what others
   * change. Without it, somebody syncs by hand.
   * @defaultValue true
   */
  readonly automated?: boolean | undefined;
  /**
   * Whether the API server merges what Argo CD applies, so that fields of others stay theirs, and is
   * asked for the differences.
   * @defaultValue true
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/diff-strategies/
   */
  readonly serverSideApply?: boolean | undefined;
  /**
   * Whether a namespace that is not there is made.
   * @defaultValue true
   */
  readonly createNamespace?: boolean | undefined;
  /**
   * How many earlier revisions Argo CD remembers, to go back to.
   * @defaultValue 5
   */
  readonly revisionHistoryLimit?: number | undefined;
  /**
   * How often a sync that fails is tried again, at growing distances from 10 s to 3 min.
   * @defaultValue 5
   */
  readonly retries?: number | undefined;
}

export interface ApplicationOptions extends CommonOptions {
  /** Name of the Application. */
  readonly name: string;
  /** What a chart's function returned. */
  readonly values: object;
  readonly destination: Destination;
  /**
   * Name of the release.
   * @defaultValue the Application's name
   */
  readonly release?: string | undefined;
  /**
   * Applications of a higher wave wait until those of lower ones are healthy.
   * @defaultValue 0
   * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
   */
  readonly wave?: number | undefined;
  /**
   * Where the values file lies, if not in the Application itself. The values are needed all the same:
   * what Argo CD must leave alone depends on them.
   */
  readonly valuesIn?: ValuesSource | undefined;
}

/** An object of Argo CD, as its file has it. */
export interface ArgoObject<Kind extends string, Spec> {
  readonly apiVersion: "argoproj.io/v1alpha1";
  readonly kind: Kind;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations?: { [name: string]: string };
    readonly finalizers?: string[];
  };
  readonly spec: Spec;
}

export interface HelmSource {
  readonly releaseName: string;
  readonly valuesObject?: { [name: string]: unknown };
  readonly values?: string;
  readonly valueFiles?: string[];
}

export interface Source {
  readonly repoURL: string;
  readonly targetRevision: string;
  readonly chart?: string;
  readonly path?: string;
  readonly ref?: string;
  readonly helm?: HelmSource;
  readonly directory?: { readonly exclude?: string; readonly recurse?: boolean };
}

export interface ApplicationSpec {
  readonly project: string;
  readonly destination: {
    readonly name?: string;
    readonly server?: string;
    readonly namespace: string;
  };
  readonly source?: Source;
  readonly sources?: Source[];
  readonly syncPolicy: {
    readonly automated?: { readonly prune: boolean; readonly selfHeal: boolean };
    readonly syncOptions: string[];
    readonly retry: {
      readonly limit: number;
      readonly backoff: {
        readonly duration: string;
        readonly factor: number;
        readonly maxDuration: string;
      };
    };
  };
  readonly ignoreDifferences?: {
    readonly group: string;
    readonly kind: string;
    readonly name?: string;
    readonly jsonPointers: string[];
  }[];
  readonly revisionHistoryLimit: number;
}

export type Application = ArgoObject<"Application", ApplicationSpec>;

/**
 * An Application of Argo CD for values of a chart.
 *
 * - The values are in `valuesObject`. Where they hold a null, which the API server would take out of
 *   that, they are in `values` as text. Never both.
 * - What an autoscaler decides in the chart as configured is not compared and not applied.
 * - It is deleted with what it has installed, but for volumes. Where volumes hold data, Argo CD asks
 *   before the Application of Applications prunes it: `argocd app confirm-deletion root`.
 *
 * @throws InvalidApplicationError with every problem: a name that is none, a secret among the values,
 * values that no chart's function returned
 */
export declare function application(options: ApplicationOptions): Application;

/** The Applications of a fleet, in waves that follow `after`. */
export declare function applications(fleet: Fleet, options: FleetOptions): Application[];

export interface FleetOptions extends CommonOptions {
  /**
   * Where the values files lie, one for each cluster: `<folder>/<cluster>.yaml`, as
   * `fairlead values fleet.ts -o <folder>` writes them.
   * @defaultValue within the Applications
   */
  readonly valuesIn?: (Omit<ValuesSource, "path"> & { readonly folder: string }) | undefined;
}

export interface RootOptions {
  /**
   * Name of the Application.
   * @defaultValue `"root"`
   */
  readonly name?: string | undefined;
  /** URL of the Git repository in which the files of the other Applications lie. */
  readonly repository: string;
  /**
   * Branch, tag or commit.
   * @defaultValue `"HEAD"`
   */
  readonly revision?: string | undefined;
  /** Their folder, from the root of the repository. */
  readonly path: string;
  readonly project?: string | undefined;
  readonly argoNamespace?: string | undefined;
}

/** The Application of Applications: whoever applies it once has all that lie in a folder. */
export declare function rootApplication(options: RootOptions): Application;

/** What a generator of an ApplicationSet gives its template, by name. */
export type Parameters = Readonly<Record<string, string>>;

/** A generator, and the parameters that each of its elements has. */
export interface Generator<P extends Parameters> {
  readonly generator: { readonly [kind: string]: unknown };
  /** What the template is tried with: all that is known when the file is written. */
  readonly samples: readonly P[];
  /** How the parameters are called in a template, where not by their own names. */
  readonly places: Readonly<Record<string, string>>;
}

/** One Application for each element; all have the same parameters. */
export declare function list<const E extends readonly [Parameters, ...Parameters[]]>(
  elements: E & Alike<E>,
): Generator<{ readonly [K in keyof E[0]]: string }>;

/** Elements that have the keys of the first, and no others. */
type Alike<E extends readonly [Parameters, ...Parameters[]]> = {
  readonly [I in keyof E]: { readonly [K in keyof E[0]]: string } & {
    readonly [K in Exclude<keyof E[I], keyof E[0]>]: never;
  };
};

/**
 * One Application for each cluster that Argo CD knows; labels of its Secret become parameters.
 * @param options which clusters, and an example that the template is tried with
 */
export declare function clusters<const L extends Parameters = Record<never, string>>(options: {
  /** Labels that the clusters' Secrets must have. Default: all clusters. */
  readonly matchLabels?: Parameters;
  readonly example: { readonly name: string; readonly server: string; readonly labels?: L };
}): Generator<
  { readonly name: string; readonly nameNormalized: string; readonly server: string } & {
    readonly [K in keyof L]: string;
  }
>;

/** One Application for each folder of a Git repository. */
export declare function gitFolders(options: {
  readonly repository: string;
  readonly revision?: string;
  /** Folders, with `*` in them. */
  readonly folders: readonly string[];
  /** A folder that the template is tried with. */
  readonly example: string;
}): Generator<{
  readonly path: string;
  readonly basename: string;
  readonly basenameNormalized: string;
}>;

/** One Application for each file of a Git repository; its texts become parameters. */
export declare function gitFiles<const F extends Parameters>(options: {
  readonly repository: string;
  readonly revision?: string;
  /** Files of YAML or JSON, with `*` in them. */
  readonly files: readonly string[];
  /** What a file has, which the template is tried with. */
  readonly example: F;
}): Generator<{ readonly [K in keyof F]: string }>;

/** One Application for each pair of elements of two generators. */
export declare function matrix<A extends Parameters, B extends Parameters>(
  one: Generator<A>,
  other: Generator<B>,
): Generator<A & B>;

/** An Application, of which any text may hold parameters. */
export type ApplicationSetOptions<P extends Parameters> = {
  readonly name: string;
  readonly generator: Generator<P>;
  /**
   * The Application for some parameters. It is called with what is known of each element, which the
   * chart judges, and once to write the template; so it may neither compare nor change them.
   */
  readonly template: (parameters: P) => ApplicationOptions;
  /**
   * Whether Applications stay, with all that they have installed, when their element is gone.
   * @defaultValue false
   */
  readonly keep?: boolean | undefined;
};

export interface ApplicationSetSpec {
  readonly goTemplate: true;
  readonly goTemplateOptions: string[];
  readonly generators: { [kind: string]: unknown }[];
  readonly syncPolicy?: { readonly preserveResourcesOnDeletion: boolean };
  readonly template: {
    readonly metadata: {
      readonly name: string;
      readonly annotations?: { [name: string]: string };
      readonly finalizers?: string[];
    };
    readonly spec: ApplicationSpec;
  };
}

export type ApplicationSet = ArgoObject<"ApplicationSet", ApplicationSetSpec>;

/**
 * An ApplicationSet of Argo CD: one Application for each element of its generator.
 * @throws InvalidApplicationError and what the chart's function throws, for an element or the example
 * @example
 * ```ts
 * applicationSet({
 *   name: "login",
 *   generator: list([{ site: "rome" }, { site: "oslo" }]),
 *   template: ({ site }) => ({
 *     name: `login-${site}`,
 *     chart: { repository: "https://charts.example.com" },
 *     values: keycloak({ hostname: { url: `https://login.${site}.example.com` } }),
 *     destination: { name: site, namespace: "login" },
 *   }),
 * });
 * ```
 */
export declare function applicationSet<P extends Parameters>(
  options: ApplicationSetOptions<P>,
): ApplicationSet;

export interface ProjectOptions {
  readonly name: string;
  readonly description?: string | undefined;
  /** URLs that Applications may take charts and values from. */
  readonly repositories: readonly string[];
  /** Where Applications may install. */
  readonly destinations: readonly Destination[];
  /**
   * Kinds without a namespace that charts may install.
   * @defaultValue none
   */
  readonly clusterKinds?: readonly { readonly group: string; readonly kind: string }[] | undefined;
  readonly argoNamespace?: string | undefined;
}

export interface AppProjectSpec {
  readonly description?: string;
  readonly sourceRepos: string[];
  readonly destinations: {
    readonly name?: string;
    readonly server?: string;
    readonly namespace: string;
  }[];
  readonly clusterResourceWhitelist: { readonly group: string; readonly kind: string }[];
}

export type AppProject = ArgoObject<"AppProject", AppProjectSpec>;

/** A project of Argo CD: what its Applications may install, from where and to where. */
export declare function appProject(options: ProjectOptions): AppProject;

/**
 * What argocd-cm needs so that waves of Applications mean something: Argo CD asks no Application for
 * its health unless this says how.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export declare const applicationHealth: Readonly<Record<string, string>>;

/** Applications that Argo CD would refuse, or that would give something away. */
export declare class InvalidApplicationError extends Error {
  readonly problems: readonly Problem[];
}
