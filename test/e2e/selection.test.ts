import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { breakages } from "./breakages.js";
import { charts } from "../charts.js";
import { scenarios } from "./scenarios.js";
import { needsOf, selected, type Selection } from "./selection.js";

const names = (selection: Selection): readonly string[] =>
  selected(selection).map(({ name }) => name);

describe("a run's scenarios", () => {
  it("are by default the gate, which has one of each chart's name, or of one that it is always part of", () => {
    const gate = names({});
    const installed = charts
      .filter(({ metadata }) => gate.includes(metadata.name))
      .flatMap(({ metadata, dependencies = {} }) => [
        metadata.name,
        ...Object.values(dependencies)
          .filter(({ enabled = false }) => enabled)
          .map(({ chart }) => chart.metadata.name),
      ]);
    expect(charts.length).toBeGreaterThan(1);
    expect(installed).toEqual(expect.arrayContaining(charts.map(({ metadata }) => metadata.name)));
    expect(new Set(names({})).size).toBe(names({}).length);
  });

  it("are all where asked, the gate's too, or those named", () => {
    const all = names({ all: true });
    expect(all).toEqual(scenarios.map(({ name }) => name));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([...names({})]));
    expect(all.length).toBeGreaterThan(names({}).length);
    expect(names({ only: ["multicast"] })).toEqual(["multicast"]);
  });

  it.each([
    ["keycloak", ["kubectl", "helm3"], ["postgres", "keycloak-optimized"]],
    ["keycloak-wildfly", ["kubectl", "helm4"], ["postgres", "keycloak-wildfly"]],
  ])("need what they use alone: %s", (name, tools, images) => {
    expect(needsOf(selected({ only: [name] }))).toEqual({
      nodes: 2,
      tools,
      images,
      definitions: [],
    });
  });

  it("need together what each needs, once", () => {
    const { tools, images } = needsOf(selected({}));
    expect(tools).toEqual(["kubectl", "helm3", "helm4", "argo-cd"]);
    expect(new Set(images).size).toBe(images.length);
  });

  it("stand in the README's table, and no other", () => {
    const readme = readFileSync(join("test", "e2e", "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `([\w-]+)` +\| (gate|\s+)/gm)];
    expect(rows.map(([, name, gate]) => `${name} ${gate?.trim()}`)).toEqual(
      scenarios.map(({ name, gate = false }) => `${name} ${gate ? "gate" : ""}`),
    );
  });
});

describe("a breakage", () => {
  it.each(Object.entries(breakages))("%s names a row of a scenario", (_, { row }) => {
    expect(names({ all: true })).toContain(row.split("/")[0]);
  });
});
