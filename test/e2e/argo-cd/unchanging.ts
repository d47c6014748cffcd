import type { ApplicationResource, ApplicationStatus, ArgoCd } from "../harness/argo-cd.js";
import type { Stage } from "../harness/scenario.js";
import { changes, versions } from "./objects.js";

/** An Application that is what it is to be stays so, however often Argo CD looks at it or applies it. */
export async function unchanging(
  stage: Stage,
  argoCd: ArgoCd,
  name: string,
  how: string,
): Promise<void> {
  const row = how.replace(/ apply$/, "");
  await stage.row(`${row}-difference`, `${how}: compared three times`, async () => {
    let count = 0;
    for (let time = 0; time < 3; time += 1) count = withoutDifference(await argoCd.refresh(name));
    const { code, stdout, stderr } = await argoCd.command(["app", "diff", name]);
    if (code !== 0) throw new Error(`argocd app diff: ${stdout}${stderr}`);
    return `no difference in ${count} objects, nor by argocd app diff`;
  });
  await stage.row(`${row}-again`, `${how}: a second sync changes nothing`, async () => {
    const objects = objectsOf(await argoCd.status(name));
    const before = await versions(stage.kube, objects);
    const synced = await argoCd.sync(name);
    const changed = changes(before, await versions(stage.kube, objects));
    if (changed.length > 0) throw new Error(`changed: ${changed.join(", ")}`);
    return `${synced.length} objects applied, none of ${before.size} is another one`;
  });
}

/** @returns how many objects there are. @throws where one is not what it is to be */
export function withoutDifference(status: ApplicationStatus): number {
  const objects = objectsOf(status);
  const different = objects.filter((one) => one.status !== "Synced");
  if (status.sync?.status !== "Synced" || different.length > 0) {
    const names = different.map((one) => `${one.kind} ${one.name} ${one.status}`);
    throw new Error(`${status.sync?.status}: ${names.join(", ")}`);
  }
  return objects.length;
}

/** Hooks are no part of what there is to be. */
const objectsOf = ({ resources = [] }: ApplicationStatus): readonly ApplicationResource[] =>
  resources.filter(({ hook }) => hook !== true);
