/**
 * The shortest unambiguous ending of each dotted name: `io.k8s.api.core.v1.Container` becomes
 * `Container`, or `v1.Container` where another group has a Container too.
 */
export function shortNames(fullNames: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    fullNames.map((full) => {
      const parts = full.split(".");
      const endings = parts.map((_, index) => parts.slice(-1 - index).join("."));
      const unique = endings.find((ending) => countEndingIn(ending, fullNames) === 1);
      return [full, unique ?? full];
    }),
  );
}

function countEndingIn(ending: string, names: readonly string[]): number {
  return names.filter((name) => name === ending || name.endsWith(`.${ending}`)).length;
}
