import type { Migration } from "../language/migration.js";

/** What a value of ours is called in other charts: theirs, and ours to write. The first chart wins. */
export function synonymsOf(migrations: readonly Migration[]): Readonly<Record<string, string>> {
  const synonyms = new Map<string, string>();
  for (const { keys } of migrations)
    for (const [key, carry] of Object.entries(keys)) {
      const taken = "same" in carry ? carry.otherwise : carry;
      if ("to" in taken && taken.to !== key && !synonyms.has(key)) synonyms.set(key, taken.to);
    }
  return Object.fromEntries(synonyms);
}
