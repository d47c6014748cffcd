import type { Collection } from "./collections.js";

/** What is said before a chart's documents. */
export const outside = [
  "declare const some: boolean;",
  "declare const names: readonly string[];",
  "declare const words: Record<string, string>;",
];

/** Names for items of one collection, each of which people come by in another way. */
export const given = ({ type, item, key }: Collection): readonly string[] => [
  `type Item = ${type};`,
  `const made = (): Item => (${item});`,
  `const many: Item[] = [made()];`,
  `const frozen: readonly Item[] = many;`,
  `const maybe: Item[] | undefined = some ? many : undefined;`,
  `const wide = names.map(() => (${item}));`,
  `const either: (Item | (typeof wide)[number])[] = wide;`,
  `const constant = [${item}] as const;`,
  `const byName: Record<string, Item> = { [${key}]: made() };`,
  `const frozenByName: Readonly<Record<string, Item>> = byName;`,
  `const constantByName = { [${key}]: ${item} } as const;`,
];

/** Right lists, by how they are written. */
export const lists = ({ item }: Collection): Readonly<Record<string, string>> => ({
  "a list of its type": "many",
  "a readonly list": "frozen",
  "a list that may be undefined": "maybe",
  "a constant": "constant",
  "a wider list": "wide",
  "a list of either type": "either",
  "a spread before a literal": `[...many, ${item}]`,
  "a spread after a literal": `[${item}, ...many]`,
  "a spread between literals": `[${item}, ...many, ${item}]`,
  "a spread of a readonly list": `[...frozen, ${item}]`,
  "a spread of a constant": `[...constant, ...many]`,
  "a spread of a wider list": `[...wide, ${item}]`,
  "a spread of a list of either type": `[...either, ${item}]`,
  "a spread of what may be undefined": `[...(maybe ?? []), ${item}]`,
  "spreads around a literal": `[...many, ${item}, ...frozen]`,
  "a spread of a set": `[...new Set(many), ${item}]`,
  map: `names.map(() => (${item}))`,
  "map in a spread": `[...names.map(() => (${item})), ${item}]`,
  "a conditional spread before a literal": `[...(some ? [${item}] : []), ${item}]`,
  "a conditional list": `some ? [...many, ${item}] : []`,
  "what a function made": `[made(), ...names.map(made)]`,
  concat: `many.concat([${item}])`,
  "Array.from": `Array.from({ length: 3 }, () => (${item}))`,
});

/** Right maps, by how they are written. */
export const maps = ({ item, key }: Collection): Readonly<Record<string, string>> => ({
  "a record": "byName",
  "a readonly record": "frozenByName",
  "a constant": "{ ...constantByName, ...byName }",
  "a spread before a literal": `{ ...byName, ${key}: ${item} }`,
  "a spread after a literal": `{ ${key}: ${item}, ...frozenByName }`,
  "a conditional spread": `{ ...(some && { ${key}: ${item} }) }`,
  "a conditional spread of either": `{ ...(some ? { ${key}: ${item} } : {}) }`,
  "a conditional map": `some ? { ...byName, ${key}: ${item} } : {}`,
  "a key that is made": "{ [names[0] ?? '']: made() }",
  "Object.fromEntries": `Object.fromEntries(names.map((name) => [name, ${item}]))`,
  "what a function made": "{ ...Object.fromEntries(names.map((name) => [name, made()])) }",
});

const MARK = "// wrong";

/** Documents with one wrong item, which has a line of its own. */
export const wrongOnes = ({ shape, item, key, wrong, call }: Collection): readonly string[] =>
  wrong.flatMap((one) =>
    (shape === "list"
      ? [
          `[...many,\n${one} ${MARK}\n]`,
          `[\n${one}, ${MARK}\n...many]`,
          `[${item}, ...frozen,\n${one} ${MARK}\n]`,
          `[...(some ? [${item}] : []),\n${one}, ${MARK}\n${item}]`,
        ]
      : [`{ ...byName,\n${key}: ${one}, ${MARK}\n}`, `{\n${key}: ${one}, ${MARK}\n}`]
    ).map(call),
  );

/** The numbers of the lines that hold something wrong. */
export const wrongLines = (text: string): readonly number[] =>
  text.split("\n").flatMap((line, index) => (line.endsWith(MARK) ? [index + 1] : []));
