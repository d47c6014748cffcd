import { afterEach, describe, expect, it, vi } from "vitest";
import {
  boolean,
  EnvironmentError,
  fromEnv,
  integer,
  number,
  oneOf,
  string,
} from "../../../generator/library/runtime/environment.js";

const NAME = "FAIRLEAD_TEST";
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a value from the environment", () => {
  it.each([
    ["3", integer({ minimum: 2, maximum: 9 }), 3],
    ["-3", integer(), -3],
    ["0.5", number({ maximum: 1 }), 0.5],
    ["true", boolean(), true],
    ["false", boolean({ default: true }), false],
    ["blue", oneOf(["blue", "green"]), "blue"],
    [" text ", string({ minLength: 3 }), " text "],
    ["", integer({ default: 7 }), 7],
    [undefined, boolean({ default: false }), false],
    [undefined, oneOf(["blue", "green"], { default: "green" }), "green"],
  ])("%j", (text, input, value) => {
    vi.stubEnv(NAME, text);
    expect(fromEnv<unknown>(NAME, input)).toBe(value);
  });

  it.each([
    [undefined, integer(), "the variable FAIRLEAD_TEST must be set"],
    ["", string(), "the variable FAIRLEAD_TEST must be set"],
    ["many", integer(), "the variable FAIRLEAD_TEST must be a whole number, not 'many'"],
    ["0x10", integer(), "the variable FAIRLEAD_TEST must be a whole number, not '0x10'"],
    ["1e3", number(), "the variable FAIRLEAD_TEST must be a number, not '1e3'"],
    ["2.5", integer(), "the variable FAIRLEAD_TEST (2.5) must be a whole number"],
    ["1", integer({ minimum: 2 }), "the variable FAIRLEAD_TEST (1) must be at least 2"],
    ["10", integer({ maximum: 9 }), "the variable FAIRLEAD_TEST (10) must be at most 9"],
    ["yes", boolean(), "the variable FAIRLEAD_TEST ('yes') must be one of 'true' or 'false'"],
    [
      "ab",
      string({ minLength: 3 }),
      "the variable FAIRLEAD_TEST ('ab') must have at least 3 characters",
    ],
    [
      "abc",
      string({ maxLength: 2 }),
      "the variable FAIRLEAD_TEST ('abc') must have at most 2 characters",
    ],
    [
      "gren",
      oneOf(["blue", "green"]),
      "the variable FAIRLEAD_TEST ('gren') must be one of 'blue' or 'green'; did you mean 'green'?",
    ],
  ])("%j is refused", (text, input, sentence) => {
    vi.stubEnv(NAME, text);
    expect(() => fromEnv<unknown>(NAME, input)).toThrow(
      expect.objectContaining({ name: "EnvironmentError", message: sentence, variable: NAME }),
    );
    expect(() => fromEnv<unknown>(NAME, input)).toThrow(EnvironmentError);
  });
});
