import type { ArgoCdOptions } from "./argocd-command.js";
import { defaultExport, isFleet, type Fleet } from "./default-export.js";
import { FairleadError, messageOf } from "./errors.js";
import { checkMadeFiles, writeMadeFiles } from "./made-files.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type RootModule } from "./sdk-module.js";
import { print } from "./standard-output.js";
import { watching } from "./watching.js";

/** Under this name a fleet makes its Applications. */
const APPLICATIONS = Symbol.for("fairlead.applications");

interface ArgoObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** What Argo CD has, and what the names of the files of each end in. */
const ENDS: Readonly<Record<string, string>> = {
  Application: ".yaml",
  ApplicationSet: ".applicationset.yaml",
  AppProject: ".appproject.yaml",
};

/** The module for Argo CD, as far as the command needs it. */
interface ArgoCdModule {
  readonly rootApplication: (options: { repository: string; path: string }) => ArgoObject;
}

export async function argoCd(home: SdkHome, file: string, options: ArgoCdOptions): Promise<void> {
  const run = async (): Promise<void> => {
    print(await written(home, file, options));
  };
  if (options.watch === true) await watching(file, run);
  else await run();
}

async function written(home: SdkHome, file: string, options: ArgoCdOptions): Promise<string> {
  const objects = objectsIn(await defaultExport(home, file), file, options);
  const { toYaml } = await sdkModule<RootModule>(home, file);
  const files = new Map<string, string>();
  for (const object of objects) {
    const name = `${object.metadata.name}${ENDS[object.kind] ?? ""}`;
    if (files.has(name))
      throw new FairleadError(
        `${file}: there are two of kind ${object.kind} with the name '${object.metadata.name}'`,
      );
    files.set(name, toYaml(object));
  }
  if (options.root !== undefined) {
    if (files.has("root.yaml"))
      throw new FairleadError(`${file}: an Application is called root, as --root makes one`);
    const { rootApplication } = await sdkModule<ArgoCdModule>(home, file, "argo-cd");
    const path = (options.rootPath ?? options.output).replace(/^\.\/|\/+$/g, "");
    files.set(
      "root.yaml",
      toYaml(asked(() => rootApplication({ repository: options.root ?? "", path }))),
    );
  }
  const made = { folder: options.output, command: "argocd", source: file, files };
  return options.check === true ? checkMadeFiles(made) : writeMadeFiles(made);
}

function objectsIn(
  made: unknown,
  file: string,
  { repository }: ArgoCdOptions,
): readonly ArgoObject[] {
  if (isFleet(made)) return applicationsOf(made, file, repository);
  const all = (Array.isArray(made) ? made.flat(Infinity) : [made]) as readonly unknown[];
  const fleets = all.filter(isFleet);
  if (fleets.length > 0) throw new FairleadError(`${file}: ${FLEET_AMONG}`);
  if (all.length > 0 && all.every(isArgoObject)) return all;
  throw new FairleadError(`${file}: ${WANTED}`);
}

const WANTED =
  "the default export must be Applications of Argo CD or a fleet, as in export default applications(fleet, { chart: { repository } })";
const FLEET_AMONG =
  "a fleet stands among Applications: export applications(fleet, { chart: { repository } }) instead";

const isArgoObject = (one: unknown): one is ArgoObject =>
  typeof one === "object" &&
  one !== null &&
  "apiVersion" in one &&
  one.apiVersion === "argoproj.io/v1alpha1" &&
  "kind" in one &&
  typeof one.kind === "string" &&
  one.kind in ENDS;

function applicationsOf(
  fleet: Fleet,
  file: string,
  repository: string | undefined,
): readonly ArgoObject[] {
  if (repository === undefined)
    throw new FairleadError(
      `${file}: the default export is a fleet: say with --repository where its charts come from, or export applications(fleet, { chart: { repository } })`,
    );
  const make: unknown = Reflect.get(fleet, APPLICATIONS);
  if (typeof make !== "function")
    throw new FairleadError(
      `${file}: the default export must be what fleet returned, and not a copy of it`,
    );
  return asked(() =>
    (make as (options: object) => readonly ArgoObject[])({ chart: { repository } }),
  );
}

/** What the library throws is the user's to know. */
function asked<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new FairleadError(messageOf(error));
  }
}
