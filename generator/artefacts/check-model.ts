import type { Branches, Field, Fields, UnionField } from "../model/field.js";
import { isRight } from "../model/format.js";
import type { Holding } from "../model/holding.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";
import { zeroIsLegal } from "../model/traits.js";
import { isPlain } from "../render/scalar.js";
import { defaultProblems } from "./check-default.js";
import { itemProblems } from "./check-items.js";
import { formatProblems } from "./check-pattern.js";

const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;
const TAKEN = new Set(["global", "enabled"]);

/** What is wrong with a model as such; each problem is a sentence that names the value. */
export function modelProblems(fields: Fields): readonly string[] {
  const taken = Object.keys(fields).filter((name) => TAKEN.has(name));
  const problems = [
    ...taken.map((name) => `${name}: Helm uses this name for subcharts; choose another one`),
    ...Object.entries(fields).flatMap(([name, field]) => unionProblems(name, field)),
    ...[...leavesOf(fields)].flatMap(placeProblems),
  ];
  // A pattern that is none cannot judge a default.
  return problems.length > 0 ? problems : defaultProblems(fields);
}

function placeProblems(place: Place): readonly string[] {
  const { path, field, guards } = place;
  const problems = [...formatProblems(field), ...itemProblems(field)];
  const odd = path.filter((name) => !CAMEL_CASE.test(name));
  if (odd.length > 0) problems.push(`'${odd.join("', '")}' is not camelCase, as Helm values are`);
  const misread = path.filter((name) => CAMEL_CASE.test(name) && !isPlain(name));
  if (misread.length > 0)
    problems.push(`YAML reads '${misread.join("', '")}' as something else than a name`);
  if (guards.length > 0 && hidesZero(field))
    problems.push(
      "its default inside a branch is applied by the templates, which cannot tell " +
        "0, false or an empty value from an absent one; make it optional, or turn its meaning round",
    );
  return problems.map((problem) => `${nameOf(place)}: ${problem}`);
}

/** Whether `default` in a template would overrule a legal value that Go takes for empty. */
function hidesZero(field: Field): boolean {
  if (!("default" in field) || field.default === undefined || field.shape === "union") return false;
  if (field.shape !== "leaf") return Object.keys(field.default).length > 0;
  if (typeof field.default === "object") return Object.keys(field.default as object).length > 0;
  if (field.holds.is === "text") return field.default !== "" && emptyIsLegal(field.holds);
  return zeroIsLegal(field) && Boolean(field.default);
}

const emptyIsLegal = (holds: Extract<Holding, { is: "text" }>): boolean =>
  (holds.minLength ?? 0) === 0 && isRight(holds.format, "");

/** Unions, wherever they are: names that collide, and unions within a branch. */
function unionProblems(name: string, field: Field, inBranch = false): readonly string[] {
  const within = (fields: Fields, branch: boolean) =>
    Object.entries(fields).flatMap(([key, inner]) =>
      unionProblems(`${name}.${key}`, inner, branch),
    );
  if (field.shape === "group") return within(field.fields, inBranch);
  if (field.shape !== "union") return [];
  const nested = `${name}: a union inside a branch has no default in values.yaml; put it beside the outer one`;
  return [
    ...(inBranch ? [nested] : []),
    ...collisions(field).map((key) => `${name}.${key}: the union has this name twice; rename one`),
    ...within(field.common, inBranch),
    ...Object.values<Branches[string]>(field.branches).flatMap(({ fields }) =>
      within(fields, true),
    ),
  ];
}

function collisions({ discriminator, common, branches }: UnionField): readonly string[] {
  const shared = [discriminator, ...Object.keys(common)];
  const inBranches = Object.values(branches).flatMap(({ fields }) => Object.keys(fields));
  const twice = [...new Set(inBranches)].filter((name) => shared.includes(name));
  return discriminator in common ? [discriminator, ...twice] : twice;
}
