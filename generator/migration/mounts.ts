import type { Mounts } from "../language/migration.js";
import type { Context } from "./context.js";
import { coerce } from "./coerce.js";
import { carried, left, type Outcome } from "./outcome.js";
import { at, entryOf, isList, isMap, textOf, type Plain } from "./plain.js";
import { take } from "./take.js";

/** Mounts, of which those at some paths become names of ConfigMaps and Secrets. */
export function carryMounts(
  context: Context,
  key: string,
  value: unknown,
  { to, volumes, mounts }: Mounts,
): readonly Outcome[] {
  const list = coerce(value, "list");
  if (!isList(list)) return [left(key, `${to} must be a list`)];
  const given = coerce(at(context.values, volumes), "list");
  const rest: unknown[] = [];
  const outcomes: Outcome[] = [];
  for (const mount of list) {
    const path = isMap(mount) ? (textOf(mount["mountPath"]) ?? "").replace(/\/$/, "") : "";
    const target = entryOf(mounts, path);
    const volume = isMap(mount) && isList(given) ? named(given, mount["name"]) : undefined;
    const source = volume === undefined ? undefined : sourceOf(volume);
    if (target === undefined || volume === undefined || source === undefined) rest.push(mount);
    else {
      context.spent.add(JSON.stringify(volume));
      const inner = source.kind === "configMap" ? target.configMap : target.secret;
      outcomes.push(...take(context, `${key} ${path}`, [source.name], { to: inner }));
    }
  }
  if (rest.length === 0) return outcomes.length === 0 ? [carried(key)] : outcomes;
  return [...outcomes, ...take(context, key, rest, { to })];
}

const named = (volumes: readonly unknown[], name: unknown): Plain | undefined =>
  volumes.find((volume): volume is Plain => isMap(volume) && volume["name"] === name);

function sourceOf(volume: Plain): { kind: "configMap" | "secret"; name: unknown } | undefined {
  const configMap = at(volume, "configMap.name");
  if (configMap !== undefined) return { kind: "configMap", name: configMap };
  const secret = at(volume, "secret.secretName");
  return secret === undefined ? undefined : { kind: "secret", name: secret };
}
