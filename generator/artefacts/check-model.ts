import type { Field, Fields } from "../model/field.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";
import { zeroIsLegal } from "../render/leaf-traits.js";

const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;
const TAKEN = new Set(["global", "enabled"]);

/** What is wrong with a model as such; each problem is a sentence that names the value. */
export function modelProblems(fields: Fields): readonly string[] {
  const taken = Object.keys(fields).filter((name) => TAKEN.has(name));
  return [
    ...taken.map((name) => `${name}: Helm uses this name for subcharts; choose another one`),
    ...[...leavesOf(fields)].flatMap(placeProblems),
  ];
}

function placeProblems(place: Place): readonly string[] {
  const problems: string[] = [];
  const odd = place.path.filter((name) => !CAMEL_CASE.test(name));
  if (odd.length > 0)
    problems.push(`${nameOf(place)}: '${odd.join("', '")}' is not camelCase, as Helm values are`);
  if (place.guards.length > 0 && hidesZero(place.field))
    problems.push(
      `${nameOf(place)}: its default inside a branch is applied by the templates, which cannot tell ` +
        "0, false or an empty value from an absent one; make it optional, or turn its meaning round",
    );
  return problems;
}

/** Whether `default` in a template would overrule a legal value that Go takes for empty. */
function hidesZero(field: Field): boolean {
  if (!("default" in field) || field.default === undefined || field.shape === "union") return false;
  if (field.shape !== "leaf") return Object.keys(field.default).length > 0;
  if (typeof field.default === "object") return Object.keys(field.default as object).length > 0;
  return zeroIsLegal(field) && Boolean(field.default);
}
