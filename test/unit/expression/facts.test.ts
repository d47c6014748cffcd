import { describe, expect, it } from "vitest";
import { factsAgainst, factsOf, isKnown } from "../../../generator/expression/facts.js";
import { isSame } from "../../../generator/expression/same.js";
import { NODE } from "../../../generator/expression/tree.js";
import * as m from "../../../generator/index.js";
import { values } from "../fields.js";

const flag = values.flag[NODE];
const debug = m.equals(values.level, "debug")[NODE];
const both = m.both(values.flag, m.equals(values.level, "debug"))[NODE];
const either = m.either(values.flag, m.equals(values.level, "debug"))[NODE];
const notFlag = m.not(values.flag)[NODE];

describe("what is known at a place", () => {
  it.each([
    ["nothing, of itself", [], flag, false],
    ["the test around", factsOf(flag), flag, true],
    ["its parts, of all that hold together", factsOf(both), debug, true],
    ["all together, of each", [...factsOf(flag), ...factsOf(debug)], both, true],
    ["one of several, of that one", factsOf(debug), either, true],
    ["no single one, of one of several", factsOf(either), flag, false],
    ["the contrary, in an else", factsAgainst([flag]), notFlag, true],
    ["nothing of another value", factsOf(values.maybeFlag[NODE]), flag, false],
    ["nothing of another word", factsOf(debug), m.equals(values.level, "info")[NODE], false],
  ])("%s", (_, facts, test, known) => {
    expect(isKnown(test, facts)).toBe(known);
  });
});

describe("nodes that say the same", () => {
  it.each([
    ["one value, read twice", values.count[NODE], { ...values.count[NODE] }, true],
    ["two values", values.count[NODE], values.large[NODE], false],
    ["two comparisons", m.less(values.count, 3)[NODE], m.less(values.count, 4)[NODE], false],
    [
      "two calls of one function",
      m.call("trunc", 3, values.slug)[NODE],
      m.call("trunc", 3, values.slug)[NODE],
      true,
    ],
    ["two texts", m.text`a${values.slug}`[NODE], m.text`b${values.slug}`[NODE], false],
  ])("%s", (_, one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
