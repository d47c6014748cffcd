import type { Expression } from "../../expression/expression.js";
import { both, either } from "../../expression/operators.js";

type Condition = Expression<boolean>;

const joined =
  (join: (...conditions: readonly Condition[]) => Condition) =>
  (conditions: readonly Condition[]): Condition => {
    const [first, ...others] = conditions;
    if (first === undefined) throw new TypeError("there is nothing to ask of no secret");
    return others.length === 0 ? first : join(...conditions);
  };

/** Whether one of several conditions holds; one by itself is printed as it is. */
export const anyOf = joined(either);

/** Whether all of several conditions hold. */
export const allOf = joined(both);
