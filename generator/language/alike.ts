import type { Fields } from "../model/field.js";
import { leavesOf } from "../model/leaves.js";
import type { Taken } from "./migration.js";

/**
 * Keys of another chart of one's own that mean the same here, for the table of a `Migration`.
 * @param theirs the other chart's values
 * @param paths values and groups of theirs, such as `replicas` and `service`: each value in a group has a key
 * @param below what the values stand below in both charts, such as the alias of a dependency. Default: nothing
 * @throws Error where a path is no value of theirs; the build says of a key that ours has no such value
 * @example `alike(fields, ["service"])` is `{ "service.type": { to: "service.type" }, … }`
 */
export function alike(
  theirs: Fields,
  paths: readonly string[],
  below?: string,
): Readonly<Record<string, Taken>> {
  const all = [...leavesOf(theirs)].map(({ path }) => path.join("."));
  const keys = paths.flatMap((path) => {
    const found = all.filter((key) => key === path || key.startsWith(`${path}.`));
    if (found.length === 0) throw new Error(`'${path}' is no value of the other chart`);
    return found.map((key) => (below === undefined ? key : `${below}.${key}`));
  });
  return Object.fromEntries(keys.map((key) => [key, { to: key }]));
}
