const prefix = "#/definitions/";

/** The definition that a `$ref` names, without "#/definitions/". Throws on a reference elsewhere. */
export function definitionName(ref: string): string {
  if (!ref.startsWith(prefix)) {
    throw new Error(
      `$ref "${ref}" does not point into ${prefix}: only such references are handled`,
    );
  }
  return ref.slice(prefix.length);
}

/** A `$ref` to a definition. */
export function referenceTo(name: string): string {
  return prefix + name;
}

/** The names that a schema refers to directly, at any depth, in order of appearance. */
export function referencedNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(referencedNames);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [definitionName(value)] : referencedNames(value),
  );
}

/** The sorted names reachable from `roots`, themselves included. Throws on a name that is not there. */
export function closureOf(
  roots: readonly string[],
  definitions: Readonly<Record<string, unknown>>,
): string[] {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    if (!Object.hasOwn(definitions, name)) {
      throw new Error(`There is no Kubernetes definition "${name}": is it misspelt, or newer?`);
    }
    reached.add(name);
    waiting.push(...referencedNames(definitions[name]));
  }
  return [...reached].sort();
}
