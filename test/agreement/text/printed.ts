import { readYaml } from "../../../generator/library/yaml/read-yaml.js";
import { forms, type Spot } from "./cover.js";
import type { Answer } from "./bench.js";

/** Objects by the templates that print them. */
export type Objects = Readonly<Record<string, readonly unknown[]>>;

/** The objects of printed templates, by the template; a key that stands twice is an error. */
export const objectsOf = ({ printed }: Answer): Objects =>
  Object.fromEntries(
    Object.entries(printed).map(([file, text]) => [
      file,
      text
        .split(/^---$/m)
        .filter((one) => one.trim() !== "")
        .map((one) => readYaml(new TextEncoder().encode(one)).values),
    ]),
  );

/** What stands in place of harmless texts, as keys, values and parts of them. */
export function replaced(part: unknown, texts: ReadonlyMap<Spot, string>): unknown {
  const pairs = [...texts].flatMap(([spot, text]) =>
    forms.map((form) => [form(spot.text), form(text)] as const),
  );
  const words = new Map(pairs.toReversed());
  const longest = [...words.keys()].toSorted((one, other) => other.length - one.length);
  const all = new RegExp(longest.map((word) => escape(word)).join("|"), "g");
  const change = (text: string) => text.replace(all, (word) => words.get(word) ?? word);
  const within = (value: unknown): unknown => {
    if (typeof value === "string") return texts.size === 0 ? value : change(value);
    if (Array.isArray(value)) return inOneOrder(value.map(within));
    if (typeof value !== "object" || value === null) return value;
    return new Map(Object.entries(value).map(([key, inner]) => [change(key), within(inner)]));
  };
  return within(part);
}

/** Texts of a list, and files of a volume, may stand in the order of a map's keys, which others take the place of. */
function inOneOrder(list: readonly unknown[]): readonly unknown[] {
  if (list.every((item) => typeof item === "string")) return list.toSorted();
  const files = list.filter((item) => item instanceof Map).filter((item) => item.has("path"));
  if (files.length < list.length) return list;
  const nameOf = (file: ReadonlyMap<string, unknown>): string =>
    `${String(file.get("key"))} ${String(file.get("path"))}`;
  return files.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Hashes of what is rendered, which change with it. */
export const isHash = (key: string): boolean => key.startsWith("checksum/");

/** Names of nodes are cut to what the transaction manager takes: test/helm/node-names.test.ts judges them. */
const nodeName = /(?<=^-Djboss\.(node\.name|tx\.node\.id)=).*/;

/** A name may end in a hash of what is rendered, and an argument be one: no hard text is like it. */
export const withoutHash = (value: unknown): unknown =>
  typeof value === "string"
    ? value.replace(/-[0-9a-f]{8}$|^[0-9a-f]{64}$/, "").replace(nodeName, "")
    : value;

/** Where something else is rendered than expected. */
export function differences(expected: unknown, given: unknown, at = ""): readonly string[] {
  if (expected instanceof Map && given instanceof Map) {
    const keys = new Set([...expected.keys(), ...given.keys()].map(String));
    return [...keys].flatMap((key) =>
      isHash(key) ? [] : differences(expected.get(key), given.get(key), `${at}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(given) && expected.length === given.length)
    return expected.flatMap((item, index) => differences(item, given[index], `${at}[${index}]`));
  return Object.is(withoutHash(expected), withoutHash(given))
    ? []
    : [`${at} is ${shown(given)}, not ${shown(expected)}`];
}

const shown = (value: unknown): string => {
  if (value === undefined) return "absent";
  return (value instanceof Map ? "a map" : JSON.stringify(value)).slice(0, 120);
};
