import type { Migrated } from "./migrate.js";
import type { Outcome } from "./outcome.js";
import { isEmpty, isList, isMap, type Plain } from "./plain.js";
import { wrap } from "../artefacts/wrap.js";

const WIDTH = 100;

export interface Printing {
  /** npm package of the values SDK. */
  readonly sdk: string;
  readonly chart: string;
  /** The chart's function in it. */
  readonly name: string;
  /** The file's name as people gave it. */
  readonly file: string;
  readonly from: string;
}

/** A TypeScript file that calls the chart's function; comments say what is not as it was. */
export function typeScript(
  { values, outcomes, assumed, wrong }: Migrated,
  { sdk, chart, name, file, from }: Printing,
): string {
  const { placed, rest } = comments([...outcomes, ...assumed]);
  const body = [
    ...properties(values, [], placed),
    ...[...rest, ...wrong].flatMap((text) => comment(text, "  ")),
  ];
  return [
    `import { ${name} } from ${JSON.stringify(`${sdk}/${chart}`)};`,
    "",
    ...comment(`Made of ${file}, values of ${from}.`, ""),
    `export default ${name}({`,
    ...body,
    "});",
    "",
  ].join("\n");
}

interface Comments {
  /** By the path of the value that they stand before, as JSON. */
  readonly placed: ReadonlyMap<string, readonly string[]>;
  /** Those of no value. */
  readonly rest: readonly string[];
}

function comments(outcomes: readonly Outcome[]): Comments {
  const placed = new Map<string, readonly string[]>();
  const rest: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.sentence === undefined) continue;
    const what = outcome.state === "left" ? "not carried: " : "";
    const text = `${outcome.key}: ${what}${outcome.sentence}`;
    const place = outcome.to ?? relative(outcome.key, outcomes)?.slice(0, 1);
    if (place === undefined) rest.push(text);
    else {
      const path = JSON.stringify(place);
      placed.set(path, [...(placed.get(path) ?? []), text]);
    }
  }
  return { placed, rest };
}

/** Where a key went that begins as this one does, by whole names. */
function relative(key: string, outcomes: readonly Outcome[]): readonly string[] | undefined {
  const [first] = names(key);
  return outcomes.find(({ key: other, to }) => to !== undefined && names(other)[0] === first)?.to;
}

const names = (key: string): readonly string[] => key.split(/[. [\]]+/);

function properties(
  map: Plain,
  path: readonly string[],
  placed: Comments["placed"],
): readonly string[] {
  const indent = "  ".repeat(path.length + 1);
  return Object.entries(map).flatMap(([name, value]) => {
    const here = [...path, name];
    const before = (placed.get(JSON.stringify(here)) ?? []).flatMap((text) =>
      comment(text, indent),
    );
    const start = `${indent}${propertyName(name)}: `;
    const hasOwnLines = isMap(value) && !isEmpty(value);
    const lines = hasOwnLines
      ? [`${start}{`, ...properties(value, here, placed), `${indent}},`]
      : literal(value, start, indent);
    return [...before, ...lines];
  });
}

/** A value after what stands before it in its line, with a comma. */
function literal(value: unknown, start: string, indent: string): readonly string[] {
  const flat = `${start}${inline(value)},`;
  if ((!isList(value) && !isMap(value)) || isEmpty(value)) return [flat];
  if (isList(value) && flat.length <= WIDTH && !value.some((item) => isMap(item) || isList(item)))
    return [flat];
  const deeper = `${indent}  `;
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  const inner = isList(value)
    ? value.flatMap((item) => literal(item, deeper, deeper))
    : Object.entries(value).flatMap(([name, item]) =>
        literal(item, `${deeper}${propertyName(name)}: `, deeper),
      );
  return [`${start}${open}`, ...inner, `${indent}${close},`];
}

function inline(value: unknown): string {
  if (isList(value)) return `[${value.map(inline).join(", ")}]`;
  if (isMap(value)) return "{}";
  return JSON.stringify(value ?? null);
}

const propertyName = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);

const comment = (text: string, indent: string): readonly string[] =>
  wrap(text, WIDTH - indent.length - 3).map((line) => `${indent}// ${line}`);
