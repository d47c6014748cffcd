import type { Problem } from "../types/api.js";
import { DEEPEST } from "../deepest.js";
import { message } from "./message.js";

/** How many values a document may hold, those that several places share counted at each. */
const MOST = 1_000_000;
const DOCUMENT = "the document";
const LONE_SURROGATE = /\p{Surrogate}/u;

interface Copied {
  /** A copy as a file would carry it: keys whose value is `undefined` are not there. */
  readonly data: unknown;
  /** What no file could hold. */
  readonly problems: readonly Problem[];
}

/** A copy of anything at all that somebody passes as values. */
export function plainData(value: unknown): Copied {
  const copier = new Copier();
  const data = copier.copy(value);
  return { data, problems: copier.problems };
}

class Copier {
  readonly problems: Problem[] = [];
  /** Steps to the value that is being copied: keys and `[0]`. */
  readonly #path: string[] = [];
  /** The lists and maps around it, each with the length of its path. */
  readonly #around = new Map<object, number>();
  #count = 0;

  copy(value: unknown): unknown {
    this.#count += 1;
    if (this.#count > MOST) return this.#refuseOnce();
    switch (typeof value) {
      case "string":
        if (LONE_SURROGATE.test(value)) this.#refuse("halfCharacter");
        return value;
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : this.#refuse("notData", { actual: String(value) });
      case "object":
        return value === null ? null : this.#within(value);
      case "undefined":
        return this.#refuse("notData", { actual: "undefined" });
      case "bigint":
        return this.#refuse("notData", { actual: "a BigInt: write a number" });
      case "function":
      case "symbol":
        return this.#refuse("notData", { actual: `a ${typeof value}` });
    }
  }

  #within(value: object): unknown {
    const start = this.#around.get(value);
    if (start !== undefined)
      return this.#refuse("holdsItself", { other: pathOf(this.#path.slice(0, start)) });
    if (this.#path.length >= DEEPEST)
      return this.#refuse("tooDeep", { levels: DEEPEST }, this.#path.slice(0, 1));
    this.#around.set(value, this.#path.length);
    const copied = this.#parts(value);
    this.#around.delete(value);
    return copied;
  }

  #parts(value: object): unknown {
    try {
      if (Array.isArray(value) && value.length > MOST)
        return this.#refuse("tooMany", { count: MOST });
      if (Array.isArray(value))
        return Array.from(value, (item: unknown, index) => this.#step(`[${index}]`, item));
      const alien = alienName(value);
      if (alien !== undefined) return this.#refuse("notData", { actual: alien });
      const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
      return Object.fromEntries(present.map(([key, inner]) => [key, this.#step(key, inner)]));
    } catch (error) {
      // A getter or a proxy of the caller's failed.
      const reason = error instanceof Error ? error.message : String(error);
      return this.#refuse("notData", { actual: `something that cannot be read (${reason})` });
    }
  }

  #step(step: string, value: unknown): unknown {
    this.#path.push(step);
    if (LONE_SURROGATE.test(step)) this.#refuse("halfCharacter");
    const copied = this.copy(value);
    this.#path.pop();
    return copied;
  }

  /** Notes a problem; null stands for what cannot be copied. */
  #refuse(
    kind: "notData" | "holdsItself" | "tooDeep" | "tooMany" | "halfCharacter",
    parts: Readonly<Record<string, string | number>> = {},
    steps: readonly string[] = this.#path,
  ): null {
    const path = pathOf(steps);
    const problem = {
      path: steps.length === 0 ? "" : path,
      message: message(kind, { path, ...parts }),
    };
    if (this.problems.at(-1)?.message !== problem.message) this.problems.push(problem);
    return null;
  }

  #refuseOnce(): null {
    return this.#count === MOST + 1 ? this.#refuse("tooMany", { count: MOST }, []) : null;
  }
}

const pathOf = (steps: readonly string[]): string =>
  steps.length === 0
    ? DOCUMENT
    : steps.reduce(
        (path, step) => path + (step.startsWith("[") || path === "" ? step : `.${step}`),
        "",
      );

/** What an object is that is no plain one, of whichever realm; undefined for a plain one. */
function alienName(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== "object" || prototype === null) return undefined;
  if (Object.getPrototypeOf(prototype) === null) return undefined;
  if (value instanceof Promise) return "a promise: await it";
  const { constructor } = prototype;
  const name = typeof constructor === "function" ? constructor.name : "";
  return name === "" ? "an instance of a class" : `an instance of ${name}`;
}
