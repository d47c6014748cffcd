type Values = Readonly<Record<string, unknown>>;

/**
 * Values files in one, the later ones over the earlier ones, as Helm merges them: maps deeply,
 * everything else is replaced. A null stays; it removes a default later.
 */
export const mergeFiles = (files: readonly Values[]): Values => files.reduce(merge, {});

const isMap = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const merge = (base: Values, over: Values): Values =>
  Object.fromEntries([
    ...Object.entries(base),
    ...Object.entries(over).map(([name, value]) => {
      const below = Object.hasOwn(base, name) ? base[name] : undefined;
      return [name, isMap(below) && isMap(value) ? merge(below, value) : value] as const;
    }),
  ]);
