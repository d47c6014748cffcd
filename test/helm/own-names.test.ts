import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chartsWithObjects } from "../charts.js";
import { parse, parseAllDocuments } from "yaml";
import { beginningOf } from "../../generator/model/reserved.js";
import { built, root } from "./chart.js";
import { helm } from "./render.js";
import { isMap } from "./suites.js";

interface Named {
  readonly name: string;
}

interface Pod {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes: readonly Named[];
}

interface Container extends Named {
  readonly env?: readonly Named[];
  readonly volumeMounts?: readonly { readonly mountPath: string }[];
}

const isOf = (chart: string, { metadata }: Readonly<Record<string, unknown>>): boolean => {
  const labels = isMap(metadata) ? metadata["labels"] : undefined;
  const name = isMap(labels) ? String(labels["helm.sh/chart"]) : "";
  return name.replace(/-[0-9][^-]*$/, "") === chart;
};

interface PodsOf extends Pod {
  /** The kind of the object that makes them. */
  readonly kind: unknown;
}

/** The pod templates of a chart's own, without those of its dependencies. */
const podsOf = (chart: string, rendered: string): readonly PodsOf[] =>
  parseAllDocuments(rendered)
    .map((document) => document.toJS() as unknown)
    .filter(isMap)
    .filter((object) => isOf(chart, object))
    .flatMap(({ kind, spec }) => {
      const template = isMap(spec) ? spec["template"] : undefined;
      return isMap(template) ? [{ kind, ...(template["spec"] as Pod) }] : [];
    });

const render = (chart: string, document: object): Promise<string> =>
  helm("helm4", ["template", "r", built(`charts/${chart}`), "--values", "-"], {
    input: JSON.stringify(document),
  });

/** The kinds of objects whose pods take the user's variables. */
async function kindsWithExtras(chart: string): Promise<ReadonlySet<unknown>> {
  const rendered = await render(chart, { extraEnv: [{ name: "COMPANY", value: "own" }] });
  const takes = ({ containers }: Pod): boolean =>
    containers.some(({ env = [] }) => env.some(({ name }) => name === "COMPANY"));
  return new Set(
    podsOf(chart, rendered)
      .filter(takes)
      .map(({ kind }) => kind),
  );
}

/** Those of all that a chart renders for the golden files, where the user's variables go. */
async function pods(chart: string): Promise<readonly Pod[]> {
  const kinds = await kindsWithExtras(chart);
  const folder = join(root, "test/golden", chart, "rendered");
  return readdirSync(folder)
    .flatMap((file) => podsOf(chart, readFileSync(join(folder, file), "utf8")))
    .filter(({ kind }) => kinds.has(kind));
}

const isSameText = (text: string): ((other: string) => boolean) => {
  const beginning = beginningOf(text);
  return (other) => (beginning === undefined ? other === text : other.startsWith(beginning));
};

/** What items of the lists of a group are called. */
function named(document: unknown, group: string, key: string): readonly string[] {
  const lists = isMap(document) ? document[group] : undefined;
  const items = isMap(lists) ? Object.values(lists).flat() : [];
  return items.flatMap((item) => (isMap(item) ? [String(item[key])] : []));
}

/** Names and paths that the values of the golden files bring along. */
function givenWords(chart: string): ReadonlySet<unknown> {
  const folder = join(root, "test/golden", chart, "values");
  const values = readdirSync(folder).map((file): unknown =>
    parse(readFileSync(join(folder, file), "utf8")),
  );
  const lists = [
    "extraEnv",
    "extraVolumes",
    "extraVolumeMounts",
    "initContainers",
    "extraContainers",
  ];
  const items = values.flatMap((document) =>
    isMap(document) ? lists.flatMap((list) => document[list] ?? []) : [],
  );
  return new Set([
    ...items.flatMap((item) => (isMap(item) ? [item["name"], item["mountPath"]] : [])),
    ...values.flatMap((document) => [
      ...named(document, "providers", "file").map((file) => `/opt/keycloak/providers/${file}`),
      ...named(document, "themes", "name").map((name) => `/opt/keycloak/themes/${name}`),
    ]),
  ]);
}

const subjects = await Promise.all(
  chartsWithObjects.map(async (chart) => ({ ...chart, all: await pods(chart.metadata.name) })),
);

describe.each(subjects)("what $metadata.name's pods have by themselves", (subject) => {
  const { metadata, fields, all } = subject;
  const containers = all.flatMap((pod) => [...(pod.initContainers ?? []), ...pod.containers]);
  const given = givenWords(metadata.name);
  const strays = (list: string, words: readonly string[]): readonly string[] => {
    const field = fields[list];
    const reserved = field?.shape === "list" ? (field.reserved ?? []) : [];
    const isReserved = reserved.flatMap((one) => one.words).map(isSameText);
    return words.filter((word) => !given.has(word) && !isReserved.some((is) => is(word)));
  };

  it("is reserved in extraEnv, or gives way to what stands there", async () => {
    const names = containers.flatMap(({ env = [] }) => env.map(({ name }) => name));
    const others = [...new Set(strays("extraEnv", names))];
    expect(names).not.toHaveLength(0);
    const document = { extraEnv: others.map((name) => ({ name, value: "own" })) };
    const rendered = await render(metadata.name, document);
    const kinds = await kindsWithExtras(metadata.name);
    const servers = podsOf(metadata.name, rendered)
      .filter(({ kind }) => kinds.has(kind))
      .flatMap((pod) => pod.containers);
    expect(servers).not.toHaveLength(0);
    for (const { env = [] } of servers)
      expect(env.filter(({ name }) => others.includes(name))).toEqual(document.extraEnv);
  });

  it.each([
    ["extraVolumes", all.flatMap(({ volumes }) => volumes.map(({ name }) => name))],
    [
      "extraVolumeMounts",
      all.flatMap((pod) =>
        pod.containers.flatMap(({ volumeMounts = [] }) =>
          volumeMounts.map(({ mountPath }) => mountPath),
        ),
      ),
    ],
    ["extraContainers", containers.map(({ name }) => name)],
    ["initContainers", containers.map(({ name }) => name)],
  ])("is reserved in %s", (list, words) => {
    expect(words).not.toHaveLength(0);
    expect(strays(list, words)).toEqual([]);
  });
});
