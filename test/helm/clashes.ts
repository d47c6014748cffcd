import type { Installation, Rendered } from "./installations.js";
import type { KubernetesObject } from "./render.js";

interface Selecting extends KubernetesObject {
  readonly spec?: { readonly selector?: unknown };
}

/** What only one installation of a namespace may have: names by kind, and what selects its pods. */
const claims = ({ objects }: Rendered): readonly string[] => [
  ...objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
  JSON.stringify(objects.map((object: Selecting) => object.spec?.selector)),
];

/** Installations that have an object of one kind and name, or select each other's pods. */
export function clashes(rendered: readonly Rendered[]): readonly string[] {
  const owners = new Map<string, Installation>();
  return rendered.flatMap((one) =>
    claims(one).flatMap((claim) => {
      const owner = owners.get(claim);
      owners.set(claim, one.installation);
      if (owner === undefined) return [];
      return [`${claim}: ${JSON.stringify([owner, one.installation])}`];
    }),
  );
}
