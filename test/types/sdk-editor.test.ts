import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charts } from "../charts.js";
import { everything } from "../unit/sdk/toy-charts.js";
import { editor, type Editor } from "./language-service.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

let project: TemporaryProject;
/** Editors of documents that the function takes, and of ones that `satisfies` holds against the interface. */
let called: Editor;
let satisfied: Editor;
beforeAll(async () => {
  project = await temporaryProject([everything, ...charts]);
  const from = 'from "@fairlead/values/every-thing";\n';
  called = editor(
    project.folder,
    `import { everyThing } ${from}import { keycloak } from "@fairlead/values/keycloak";\n`,
  );
  satisfied = editor(project.folder, `import type { EveryThingValues } ${from}`);
});
afterAll(() => {
  project.remove();
});

const call = (document: string): string => `everyThing({ ${document} });`;
const satisfy = (document: string): string => `({ ${document} }) satisfies EveryThingValues;`;

const APPLICATION = 'import { application } from "@fairlead/values/argo-cd";\n';

/** Another mistake in the same document, which must not take the help away. */
const elsewhere = "ratio: 7, ";
const states = [
  ["alone", ""],
  ["beside an error", elsewhere],
] as const;

describe.each(states)("what is offered, %s", (_, beside) => {
  it.each([
    ["values of a branch", `cache: { sessions: "volatile", | }`, ["owners", "size"]],
    ["values of another", `cache: { sessions: "persistent", | }`, ["size"]],
    ["values of the third", `discovery: { protocol: "multicast", | }`, ["address", "port"]],
    ["what is left", `discovery: { protocol: "multicast", port: 1, | }`, ["address"]],
    [
      "the word of a branch",
      `discovery: { protocol: | }`,
      ['"dns-ping"', '"jdbc-ping"', '"multicast"'],
    ],
    ["a word without quotes", "level: |", ['"debug"', '"info"', '"warning"']],
    ["a word between quotes", 'level: "|"', ["debug", "info", "warning"]],
    [
      "deep in a Kubernetes shape",
      'env: [{ name: "A", valueFrom: { fieldRef: { | } } }]',
      ["apiVersion", "fieldPath"],
    ],
    ["a Kubernetes shape", "env: [{ | }]", ["name", "value", "valueFrom"]],
    ["what a Kubernetes shape lacks", 'env: [{ name: "A", | }]', ["value", "valueFrom"]],
    ["the second of a list", 'env: [{ name: "A" }, { name: "B", value: "b", | }]', ["valueFrom"]],
    ["one after a spread", 'env: [...[{ name: "A" }], { name: "B", | }]', ["value", "valueFrom"]],
    ["a group", "tls: { | }", ["enabled", "file", "secret"]],
  ])("%s: %s", (_title, document, offered) => {
    expect(called.complete(call(beside + document))).toEqual(offered);
    expect(satisfied.complete(satisfy(beside + document))).toEqual(offered);
  });

  it("a word that is begun without quotes", () => {
    const offered = called.complete(call(`${beside}level: de|`));
    expect(offered.filter((name) => name.startsWith('"'))).toEqual([
      '"debug"',
      '"info"',
      '"warning"',
    ]);
  });

  it("a word of a Kubernetes shape, without quotes", () => {
    const document = (chart: string): string =>
      `${chart}({ ${beside}tolerations: [{ effect: | }] });`;
    expect(called.complete(document("keycloak"))).toEqual([
      '"NoExecute"',
      '"NoSchedule"',
      '"PreferNoSchedule"',
    ]);
  });

  it("all that is not yet written", () => {
    const offered = called.complete(call(`${beside}replicas: 3, |`));
    expect(offered).toEqual(satisfied.complete(satisfy(`${beside}replicas: 3, |`)));
    expect(offered).toContain("discovery");
    expect(offered).not.toContain("replicas");
  });

  it.each([
    ["replicas", "|", "number | undefined", "Number of pods."],
    ["address", `discovery: { protocol: "multicast", | }`, "string", "Group address."],
    ["size", `cache: { sessions: "volatile", | }`, "number | undefined", "Entries."],
    ["valueFrom", "env: [{ | }]", "EnvVarSource | undefined", ""],
  ])("%s with its type and comment", (name, document, type, comment) => {
    const help = called.explain(call(beside + document), name);
    expect(help.type).toMatch(new RegExp(`\\b${name}\\??: ${type.replaceAll("|", "\\|")}$`));
    expect(help.comment).toContain(comment);
  });
});

describe.each(states)("what is shown, %s", (_, beside) => {
  it.each([
    ["a number", "|replicas: 3", /\breplicas\??: number \| undefined$/, "Number of pods."],
    ["a group", '|tls: { secret: "a" }', /\btls\??: EveryThingTls \| undefined$/, "Encryption."],
    [
      "a value of a group",
      'tls: { |secret: "a" }',
      /\bsecret\??: string \| undefined$/,
      "Secret with the key.",
    ],
    [
      "the word of a branch",
      'cache: { |sessions: "volatile" }',
      /\bsessions\??: "volatile"/,
      "In memory.",
    ],
    [
      "a value of a branch",
      'cache: { sessions: "volatile", |owners: 2 }',
      /\bowners\??: number \| undefined$/,
      "Copies.",
    ],
    [
      "a value that branches share",
      'cache: { sessions: "volatile", |size: 2 }',
      /\bsize\??: number \| undefined$/,
      "Entries.",
    ],
    [
      "a list",
      'hosts: ["a"], |env: [{ name: "A" }]',
      /\benv\??: readonly EnvVar\[\] \| undefined$/,
      "Environment.",
    ],
    [
      "a value of a Kubernetes shape",
      'env: [{ |name: "A" }]',
      /^\(property\) EnvVar\.name: string$/,
      "",
    ],
    [
      "one deep in it",
      'env: [{ name: "A", valueFrom: { secretKeyRef: { name: "s", |key: "k" } } }]',
      /^\(property\) SecretKeySelector\.key: string$/,
      "",
    ],
  ])("%s: %s", (_title, document, type, comment) => {
    const shown = called.hover(call(beside + document));
    expect(shown.type).toMatch(type);
    expect(shown.comment).toContain(comment);
  });
});

describe("inside an Application of Argo CD", () => {
  const call = (document: string): string =>
    `${APPLICATION}application({ name: "a", chart: { repository: "https://b.example" }, destination: { name: "c", namespace: "d" }, values: everyThing({ ${document} }) });`;

  it("values are offered and explained as those of the chart", () => {
    expect(called.complete(call(`cache: { sessions: "volatile", | }`))).toEqual(["owners", "size"]);
    expect(called.complete(call("level: |"))).toEqual(['"debug"', '"info"', '"warning"']);
    expect(called.explain(call("|"), "replicas").comment).toContain("Number of pods.");
    expect(called.hover(call("|replicas: 3")).comment).toContain("Number of pods.");
  });

  it("a wrong value is shown where it stands", () => {
    expect(called.hover(call("|ratio: 7")).type).toBe(
      '(property) ratio: "ratio (7) must be at most 1"',
    );
  });

  it("its own options are offered and explained", () => {
    const text = `${APPLICATION}application({ name: "a", | });`;
    expect(called.complete(text)).toContain("destination");
    expect(called.explain(text, "wave").comment).toContain("Applications of a higher wave wait");
  });
});

it("shows at a wrong value what is wrong, and what it is", () => {
  const text = call("|ratio: 7");
  expect(called.errors(text)).toBe(1);
  expect(called.hover(text)).toEqual({
    type: '(property) ratio: "ratio (7) must be at most 1"',
    comment: "A share.",
  });
});

it("has an error elsewhere in the documents that have one", () => {
  expect(called.errors(call(`${elsewhere}replicas: 3`))).toBe(1);
});
