import { describe, expect, it } from "vitest";
import type { Chart } from "../../generator/language/chart.js";
import type { Fields, UnionField } from "../../generator/model/field.js";
import { charts } from "../charts.js";
import { built } from "./chart.js";
import { everything } from "./everything.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

/** Sources with which nothing sensitive is in Kubernetes. */
const outside = ["vaultAgent", "csi"] as const;

type Place = readonly string[];

/** The unions that say where a secret comes from, by the places of their values, in groups too. */
const sourcesOf = (fields: Fields, at: Place = []): readonly (readonly [Place, UnionField])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const place = [...at, name];
    if (field.shape === "group") return sourcesOf(field.fields, place);
    return field.shape === "union" && outside.every((branch) => branch in field.branches)
      ? [[place, field] as const]
      : [];
  });

/** Those of a chart, and of the charts that it brings along. */
const sourcesOfChart = ({ fields, dependencies = {} }: Chart) => [
  ...sourcesOf(fields),
  ...Object.entries(dependencies).flatMap(([alias, { chart }]) => sourcesOf(chart.fields, [alias])),
];

/** The least that a person must write for a branch, by the examples of its fields. */
const leastOf = ({ discriminator, branches }: UnionField, branch: string): object => {
  const required = Object.entries(branches[branch]?.fields ?? {}).filter(
    ([, field]) => "presence" in field && field.presence === "required",
  );
  return {
    [discriminator]: branch,
    ...Object.fromEntries(
      required.map(([name, { documentation }]) => [name, documentation.examples?.[0]]),
    ),
  };
};

/** Keys below a pod by which it would get something of a Secret; those of registries aside. */
const REACHES = new Set([
  "secret",
  "secretKeyRef",
  "secretName",
  "secretRef",
  "nodePublishSecretRef",
]);

/** Paths at which pods reach for Secrets, and Secrets that are made, by an operator too. */
function secretsIn(part: unknown, path: string, inPod = false): readonly string[] {
  if (Array.isArray(part))
    return part.flatMap((item, index) => secretsIn(item, `${path}[${index}]`, inPod));
  if (!isMap(part)) return [];
  const isPod = inPod || "containers" in part;
  return Object.entries(part).flatMap(([key, value]) => [
    ...(isPod && REACHES.has(key) ? [`${path}.${key}`] : []),
    ...secretsIn(value, `${path}.${key}`, isPod),
  ]);
}

const MAKES = new Set(["Secret", "ExternalSecret", "VaultStaticSecret"]);

/** Values with a union in a branch: what the union has in all of them stays. */
function withBranch(
  values: unknown,
  [name, ...below]: readonly string[],
  union: UnionField,
  branch: string,
): object {
  const there = isMap(values) ? values : {};
  if (name !== undefined)
    return { ...there, [name]: withBranch(there[name], below, union, branch) };
  const kept = Object.entries(there).filter(([key]) => key in union.common);
  return { ...Object.fromEntries(kept), ...leastOf(union, branch) };
}

/** All that has to do with Secrets in what a chart renders, every kind of object among it. */
async function secretsOf(chart: string, values: object): Promise<readonly string[]> {
  const input = JSON.stringify(values);
  const rendered = await helm(
    "helm4",
    ["template", "r", built(`charts/${chart}`), "--values", "-"],
    { input },
  );
  return objectsIn(rendered).flatMap((object) => [
    ...(MAKES.has(object.kind) ? [`${object.kind} ${object.metadata.name}`] : []),
    ...secretsIn(object, `${object.kind} ${object.metadata.name}`),
  ]);
}

const asked = charts
  .map((chart) => ({ name: chart.metadata.name, sources: sourcesOfChart(chart) }))
  .filter(({ sources }) => sources.length > 0);

it("some chart asks where its secrets come from", () => {
  expect(asked).not.toEqual([]);
});

describe.each(asked)("what $name renders", ({ name, sources }) => {
  const all = (branch: string): object =>
    sources.reduce<object>(
      (values, [place, union]) => withBranch(values, place, union, branch),
      everything[name] ?? {},
    );

  it.each(outside)("has no Secret with %s", async (branch) => {
    expect(await secretsOf(name, all(branch))).toEqual([]);
  });

  it("has Secrets with an operator, which shows that this looks where they are", async () => {
    const found = await secretsOf(name, all("externalSecret"));
    expect(found).toContainEqual(expect.stringMatching(/^ExternalSecret /));
    expect(found).toContainEqual(expect.stringMatching(/\.secretName$/));
  });
});
