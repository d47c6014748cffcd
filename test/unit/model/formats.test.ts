import { describe, expect, it } from "vitest";
import keycloakWildfly from "../../../charts/keycloak-wildfly/chart.js";
import forgerockAm from "../../../charts/forgerock-am/chart.js";
import forgerockDs from "../../../charts/forgerock-ds/chart.js";
import keycloak from "../../../charts/keycloak/chart.js";
import postgresql from "../../../charts/postgresql/chart.js";
import echo from "../../../examples/echo/chart.js";
import { formatsOf } from "../../../generator/artefacts/check-pattern.js";
import { isRight, type Format } from "../../../generator/model/format.js";
import type { Field } from "../../../generator/model/field.js";
import { everything } from "../sdk/toy-charts.js";

const charts = {
  "forgerock-am": forgerockAm,
  "forgerock-ds": forgerockDs,
  keycloak,
  "keycloak-wildfly": keycloakWildfly,
  postgresql,
  echo,
  everything,
};

/** The examples at the end of a sentence, or the two ends of a range. */
function examplesIn(what: Format["what"]): readonly string[] {
  const range = /\((\S+) to (\S+)\)$/.exec(what);
  if (range !== null) return range.slice(1);
  return (what.split(", such as ").at(-1) ?? "").split(/, | or /);
}

const formats = Object.entries(charts).flatMap(([chart, { fields }]) => {
  const all = Object.values<Field>(fields).flatMap(formatsOf);
  const distinct = new Map(all.map((format) => [format.what, format]));
  return [...distinct.values()].map((format) => ({ chart, ...format }));
});

describe("the sentence of a format", () => {
  it.each(formats)("has examples that are right: $chart, $what", (format) => {
    const examples = examplesIn(format.what);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(isRight(format, example), example).toBe(true);
  });

  it.each(formats)("reads behind a value: $chart, $what", ({ what }) => {
    expect(what).toMatch(/^(an? |properties )/);
    expect(what).not.toMatch(/\.$/);
  });
});
