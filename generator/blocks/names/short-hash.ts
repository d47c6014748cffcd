import type { Expression } from "../../expression/expression.js";
import { call } from "../../expression/operators.js";

/** What tells names apart that would be alike: eight digits of the hash of the whole. */
export const shortHash = (whole: Expression<string>): Expression<string> =>
  call("trunc", 8, call("sha256sum", whole));
