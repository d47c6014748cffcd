import type { Facts } from "../expression/facts.js";
import { factsOf } from "../expression/facts.js";
import type { Node } from "../expression/node.js";
import { Scope, type Over } from "./scope.js";

/** Where a part is printed. */
export interface Context {
  readonly scope: Scope;
  /** The chart's name, which prefixes its helpers. */
  readonly chart: string;
  /** What the conditions around this place ask for. */
  readonly facts: Facts;
  /** Values that have a name of their own here. */
  readonly bound: readonly symbol[];
}

/** Where a template begins. */
export const rootContext = (chart: string): Context => ({
  scope: Scope.root,
  chart,
  facts: [],
  bound: [],
});

/** The same place where a test holds, too. */
export const holding = (test: Node, context: Context): Context => ({
  ...context,
  facts: [...context.facts, ...factsOf(test)],
});

/** Inside a `with` or a `range`. */
export const entering = (scope: symbol, over: Over, context: Context): Context => ({
  ...context,
  scope: context.scope.enter(scope, over),
});

export const binding = (variable: symbol, context: Context): Context => ({
  ...context,
  bound: [...context.bound, variable],
});
