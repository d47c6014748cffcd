import type { Bounds, EnvironmentInput } from "../types/environment.js";
import { message } from "./message.js";
import { notOneOf } from "./sentences.js";

/** A variable of the environment that is missing or wrong. */
export class EnvironmentError extends Error {
  readonly variable: string;

  constructor(variable: string, sentence: string) {
    super(sentence);
    this.name = "EnvironmentError";
    this.variable = variable;
  }
}

/** A value from the environment; an empty variable counts as not set. */
export function fromEnv<T>(variable: string, input: EnvironmentInput<T>): T {
  const text = process.env[variable];
  const read = input.read(text === "" ? undefined : text, `the variable ${variable}`);
  if ("problem" in read) throw new EnvironmentError(variable, read.problem);
  return read.value;
}

type Parse<T> = (text: string, path: string) => ReturnType<EnvironmentInput<T>["read"]>;

const input = <T>(fallback: T | undefined, parse: Parse<T>): EnvironmentInput<T> => ({
  read(text, path) {
    if (text !== undefined) return parse(text, path);
    return fallback === undefined ? { problem: message("notSet", { path }) } : { value: fallback };
  },
});

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

const numeric = ({ minimum, maximum, default: fallback }: Bounds, whole: boolean) =>
  input<number>(fallback, (text, path) => {
    const value = Number(text);
    const parts = { path, value: text };
    if (!NUMBER.test(text))
      return {
        problem: message("wrongType", {
          path,
          expected: whole ? "a whole number" : "a number",
          actual: `'${text}'`,
        }),
      };
    if (whole && !Number.isSafeInteger(value)) return { problem: message("notWhole", parts) };
    if (minimum !== undefined && value < minimum)
      return { problem: message("tooSmall", { ...parts, minimum }) };
    if (maximum !== undefined && value > maximum)
      return { problem: message("tooLarge", { ...parts, maximum }) };
    return { value };
  });

export const integer = (bounds: Bounds = {}): EnvironmentInput<number> => numeric(bounds, true);
export const number = (bounds: Bounds = {}): EnvironmentInput<number> => numeric(bounds, false);

export const boolean = (options: { readonly default?: boolean } = {}): EnvironmentInput<boolean> =>
  input(options.default, (text, path) =>
    text === "true" || text === "false"
      ? { value: text === "true" }
      : { problem: notOneOf(path, text, ["true", "false"]) },
  );

export const string = (
  options: {
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly default?: string;
  } = {},
): EnvironmentInput<string> => {
  const { minLength = 0, maxLength = Infinity } = options;
  return input(options.default, (value, path) => {
    const { length } = Array.from(value);
    if (length < minLength)
      return { problem: message("tooShort", { path, value, minimum: minLength }) };
    if (length > maxLength)
      return { problem: message("tooLong", { path, value, maximum: maxLength }) };
    return { value };
  });
};

export const oneOf = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  options: { readonly default?: Words[number] } = {},
): EnvironmentInput<Words[number]> =>
  input<Words[number]>(options.default, (text, path) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { problem: notOneOf(path, text, words) } : { value };
  });
